package org.colloquy.test.restart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.bed.Bed;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.drill.KillDrill;
import org.colloquy.test.drill.KillReport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** {@code kill -9} with fifty questions on their way. */
@AgainstServer
@Isolated("it stops, kills or starves what is shared")
@Order(Bed.AFTER_THE_GENTLE_TESTS + 3)
class KillIT {

    private static final int TURNS = 50;

    /** The drill's model takes two seconds. */
    private static final Duration WHEN_THE_FIRST_ANSWERS_ARE_STORED = Duration.ofMillis(2100);

    private final Bed bed;
    private final String adminKey;

    KillIT(Bed bed, Colloquy colloquy) {
        this.bed = bed;
        bed.runWith(Bed.PATIENT);
        this.adminKey = colloquy.issueKey("admin").secret();
    }

    @Test
    void everyQuestionThatWasTakenIsAnsweredOnceAndInOrderAfterAKill() {
        KillReport report =
                KillDrill.run(new SharedVictim(bed, adminKey), null, TURNS, WHEN_THE_FIRST_ANSWERS_ARE_STORED);

        assertThat(report.violations()).as(report.toString()).isEmpty();
        assertThat(report.accepted()).as(report.toString()).isPositive();
        assertThat(report.answered() + report.failed()).as(report.toString()).isEqualTo(report.accepted());
    }
}
