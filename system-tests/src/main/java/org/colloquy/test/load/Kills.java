package org.colloquy.test.load;

import java.time.Duration;
import org.colloquy.test.drill.KillDrill;
import org.colloquy.test.drill.KillReport;

/** Kill drills one after the other, each with the kill at another moment of the turns in flight. */
final class Kills {

    private static final int TURNS = 50;
    private static final Duration STEP = Duration.ofMillis(1_500);

    private Kills() {}

    static void run(BenchSettings settings, Report report) {
        try (StartedSubject subject = StartedSubject.start(settings, report)) {
            for (int round = 0; round < settings.rounds(); round++) {
                Duration after = STEP.multipliedBy(round % 4);
                KillReport found = KillDrill.run(subject, null, settings.usersOr(TURNS), after);
                report.note("killed after " + after.toMillis() + " ms: " + found);
                if (!found.violations().isEmpty()) {
                    report.fail();
                }
            }
        }
    }
}
