package org.colloquy.test.load;

import java.time.Duration;
import org.colloquy.test.drill.BurstDrill;
import org.colloquy.test.drill.BurstReport;
import org.colloquy.test.drill.FlowDrill;
import org.colloquy.test.drill.FlowReport;
import org.colloquy.test.drill.KillDrill;
import org.colloquy.test.drill.KillReport;
import org.colloquy.test.drill.RunKillDrill;
import org.colloquy.test.drill.RunKillReport;

/** Kill drills one after the other, each with the kill at another moment of the turns in flight. */
final class Kills {

    private static final int TURNS = 50;
    private static final int RUNS = 201;
    private static final int CONTACTS = 1_000;
    private static final int MESSAGES = 10;
    private static final Duration IN_THE_MIDDLE = Duration.ofSeconds(8);
    private static final Duration MODEL = Duration.ofSeconds(5);
    private static final StubTiming TALK = StubTiming.delayed(MODEL);
    private static final Duration STEP = Duration.ofMillis(1_500);

    private Kills() {}

    /** With questions of sessions in flight. */
    static void turns(BenchSettings settings, Report report) {
        try (StartedSubject subject = StartedSubject.start(settings, report)) {
            for (int round = 0; round < settings.rounds(); round++) {
                Duration after = STEP.multipliedBy(round % 4);
                KillReport found = KillDrill.run(subject, null, settings.usersOr(TURNS), MODEL, after);
                report.note("killed after " + after.toMillis() + " ms: " + found);
                if (!found.violations().isEmpty()) {
                    report.fail();
                }
            }
        }
    }

    /** With runs of kept threads in flight. */
    static void runs(BenchSettings settings, Report report) {
        try (StartedSubject subject = StartedSubject.start(settings, report)) {
            for (int round = 0; round < settings.rounds(); round++) {
                Duration after = STEP.multipliedBy(round % 5);
                RunKillReport found = RunKillDrill.run(subject, settings.usersOr(RUNS), TALK, after);
                report.note("killed after " + after.toMillis() + " ms: " + found);
                if (!found.violations().isEmpty()) {
                    report.fail();
                }
            }
        }
    }

    /** With a thousand contacts who write ten messages each: once, delivered three times, and with a kill in the middle. */
    static void bursts(BenchSettings settings, Report report) {
        int contacts = settings.usersOr(CONTACTS);
        try (StartedSubject subject = StartedSubject.start(settings, report)) {
            note(report, "once", BurstDrill.run(subject, contacts, MESSAGES, 1, null));
            note(report, "delivered three times", BurstDrill.run(subject, contacts, MESSAGES, 3, null));
            note(report, "killed in the middle", BurstDrill.run(subject, contacts, MESSAGES, 1, IN_THE_MIDDLE));
        }
    }

    /** With a thousand contacts in one flow at once: undisturbed, and with a kill half way. */
    static void flows(BenchSettings settings, Report report) {
        int contacts = settings.usersOr(CONTACTS);
        try (StartedSubject subject = StartedSubject.start(settings, report)) {
            note(report, "undisturbed", FlowDrill.run(subject, contacts, false));
            note(report, "killed half way", FlowDrill.run(subject, contacts, true));
        }
    }

    private static void note(Report report, String how, FlowReport found) {
        report.note(how + ": " + found);
        if (!found.violations().isEmpty()) {
            report.fail();
        }
    }

    private static void note(Report report, String how, BurstReport found) {
        report.note(how + ": " + found);
        if (!found.violations().isEmpty() || found.failed() > 0) {
            report.fail();
        }
    }
}
