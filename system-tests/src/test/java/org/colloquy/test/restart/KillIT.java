package org.colloquy.test.restart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.bed.Bed;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.drill.BurstDrill;
import org.colloquy.test.drill.BurstReport;
import org.colloquy.test.drill.FlowDrill;
import org.colloquy.test.drill.FlowReport;
import org.colloquy.test.drill.KillDrill;
import org.colloquy.test.drill.KillReport;
import org.colloquy.test.drill.QueueDoor;
import org.colloquy.test.drill.RunKillDrill;
import org.colloquy.test.drill.RunKillReport;
import org.colloquy.test.jms.ProbeClient;
import org.colloquy.test.load.StubTiming;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * One {@code kill -9} with everything on its way at once: questions of sessions, of which some came through a queue, runs of
 * assistants, contacts in the middle of a flow, and bursts of a bot's contacts. Small doses of what the drills do one by one.
 */
@AgainstServer
@Isolated("it stops, kills or starves what is shared")
@Order(Bed.AFTER_THE_GENTLE_TESTS + 3)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillIT {

    private static final int TURNS = 50;
    private static final int RUNS = 60;
    private static final int CONTACTS = 60;
    private static final int MESSAGES = 10;

    /** So slow that its answers are awaited at the kill, however busy the machine is; nobody waits for it to its end. */
    private static final Duration MODEL = Duration.ofSeconds(45);

    /** Words for as long. */
    private static final StubTiming TALK = new StubTiming(Duration.ofMillis(500), 75, Duration.ofMillis(600));

    private static final Duration WHEN_WORDS_ARE_STREAMING = Duration.ofMillis(1500);
    private static final Duration IN_THE_MIDDLE = Duration.ofMillis(1500);

    private final CommonKill kill;
    private final CompletableFuture<KillReport> questions;
    private final CompletableFuture<RunKillReport> runs;
    private final CompletableFuture<FlowReport> flows;
    private final CompletableFuture<BurstReport> bursts;

    KillIT(Bed bed, Colloquy colloquy) {
        bed.runWith(Bed.PATIENT);
        QueueDoor queue = queueTo(bed);
        kill = new CommonKill(bed, 4);
        questions = kill.with(
                colloquy.issueKey("admin").secret(),
                victim -> KillDrill.run(victim, queue, TURNS, MODEL, Duration.ZERO));
        runs = kill.with(
                administratorOf("Assistants", colloquy),
                victim -> RunKillDrill.run(victim, RUNS, TALK, WHEN_WORDS_ARE_STREAMING));
        flows = kill.with(administratorOf("Leads", colloquy), victim -> FlowDrill.run(victim, CONTACTS, true));
        bursts = kill.with(
                administratorOf("Bursts", colloquy),
                victim -> BurstDrill.run(victim, CONTACTS, MESSAGES, 1, IN_THE_MIDDLE));
    }

    @AfterAll
    void end() {
        kill.close();
    }

    @Test
    void everyQuestionThatWasTakenIsAnsweredOnceAndInOrder() {
        KillReport report = questions.join();

        assertThat(report.violations()).as(report.toString()).isEmpty();
        assertThat(report.accepted()).as(report.toString()).isPositive();
        assertThat(report.inFlight()).as(report.toString()).isPositive();
        assertThat(report.answered() + report.failed()).as(report.toString()).isEqualTo(report.accepted());
    }

    @Test
    void everyRunEndsOnceAndNoFunctionWhoseOutputWasStoredIsCalledAgain() {
        RunKillReport report = runs.join();

        assertThat(report.violations()).as(report.toString()).isEmpty();
        assertThat(report.streaming()).as(report.toString()).isPositive();
        assertThat(report.waiting() + report.executing()).as(report.toString()).isEqualTo(RUNS / 3 * 2);
        assertThat(report.storedOutputs()).as(report.toString()).isEqualTo(RUNS / 3);
    }

    @Test
    void everyContactReachesTheEndOfTheFlow() {
        FlowReport report = flows.join();

        assertThat(report.violations()).as(report.toString()).isEmpty();
        assertThat(report.repeated()).as(report.toString()).isPositive();
    }

    @Test
    void everyMessageOfABurstIsAnsweredOnceAndInOrder() {
        BurstReport report = bursts.join();

        assertThat(report.violations()).as(report.toString()).isEmpty();
        assertThat(report.failed()).as(report.toString()).isZero();
    }

    private static String administratorOf(String workspace, Colloquy colloquy) {
        return colloquy.createWorkspace(workspace).issueKey("admin").secret();
    }

    private static @Nullable QueueDoor queueTo(Bed bed) {
        if (!bed.hasQueues()) {
            return null;
        }
        ProbeClient probe = ProbeClient.deployedOn(bed);
        return probe::question;
    }
}
