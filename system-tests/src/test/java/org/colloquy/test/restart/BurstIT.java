package org.colloquy.test.restart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.bed.Bed;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.drill.BurstDrill;
import org.colloquy.test.drill.BurstReport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Contacts who write in bursts; a small dose of what the drill does with a thousand of them. The server waits for the model as
 * long as it does in production.
 */
@AgainstServer
@Order(Bed.AFTER_THE_GENTLE_TESTS + 5)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BurstIT {

    private static final int CONTACTS = 60;
    private static final int MESSAGES = 10;

    private final Bed bed;
    private final String adminKey;

    BurstIT(Bed bed, Colloquy colloquy) {
        this.bed = bed;
        this.adminKey = colloquy.createWorkspace("Bursts").issueKey("admin").secret();
    }

    @BeforeAll
    void beAsPatientAsInProduction() {
        bed.restartWith(Map.of("COLLOQUY_UPSTREAM_READ_TIMEOUT", "PT60S"));
    }

    @AfterAll
    void asBefore() {
        bed.restartAsBefore();
    }

    @Test
    void everyBurstIsAnsweredOnceAndInOrderThoughEachMessageComesThreeTimes() {
        BurstReport report = BurstDrill.run(new SharedVictim(bed, adminKey), CONTACTS, MESSAGES, 3, null);

        assertThat(report.violations()).as(report.toString()).isEmpty();
        assertThat(report.failed()).as(report.toString()).isZero();
        assertThat(report.askedAgain()).as(report.toString()).isZero();
    }

    @Test
    void aKillInTheMiddleLosesNothingAndAnswersNothingTwice() {
        BurstReport report =
                BurstDrill.run(new SharedVictim(bed, adminKey), CONTACTS, MESSAGES, 1, Duration.ofMillis(1_500));

        assertThat(report.violations()).as(report.toString()).isEmpty();
        assertThat(report.failed()).as(report.toString()).isZero();
    }
}
