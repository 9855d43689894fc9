package org.colloquy.test.restart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.bed.Bed;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.drill.RunKillDrill;
import org.colloquy.test.drill.RunKillReport;
import org.colloquy.test.load.StubTiming;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** {@code kill -9} with runs of assistants at the model, at their callers and in functions. */
@AgainstServer
@Isolated("it stops, kills or starves what is shared")
@Order(Bed.AFTER_THE_GENTLE_TESTS + 4)
class RunKillIT {

    private static final int RUNS = 60;

    /** Six seconds of words, with pauses shorter than the product's patience with a model here. */
    private static final StubTiming TALK = new StubTiming(Duration.ofMillis(500), 20, Duration.ofMillis(300));

    private static final Duration WHEN_WORDS_ARE_STREAMING = Duration.ofMillis(1500);

    private final Bed bed;
    private final String adminKey;

    RunKillIT(Bed bed, Colloquy colloquy) {
        this.bed = bed;
        bed.runWith(Bed.PATIENT);
        this.adminKey = colloquy.createWorkspace("A drill").issueKey("admin").secret();
    }

    @Test
    void everyRunEndsOnceAndNoFunctionWhoseOutputWasStoredIsCalledAgain() {
        RunKillReport report = RunKillDrill.run(new SharedVictim(bed, adminKey), RUNS, TALK, WHEN_WORDS_ARE_STREAMING);

        assertThat(report.violations()).as(report.toString()).isEmpty();
        assertThat(report.streaming()).as(report.toString()).isPositive();
        assertThat(report.waiting() + report.executing()).as(report.toString()).isEqualTo(RUNS / 3 * 2);
        assertThat(report.storedOutputs()).as(report.toString()).isEqualTo(RUNS / 3);
    }
}
