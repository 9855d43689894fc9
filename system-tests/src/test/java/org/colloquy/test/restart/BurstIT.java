package org.colloquy.test.restart;

import static org.assertj.core.api.Assertions.assertThat;

import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.bed.Bed;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.drill.BurstDrill;
import org.colloquy.test.drill.BurstReport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Contacts who write in bursts; a small dose of what the drill does with a thousand of them. */
@AgainstServer
@Isolated("it stops, kills or starves what is shared")
@Order(Bed.AFTER_THE_GENTLE_TESTS + 2)
class BurstIT {

    private static final int CONTACTS = 60;
    private static final int MESSAGES = 10;

    private final Bed bed;
    private final String adminKey;

    BurstIT(Bed bed, Colloquy colloquy) {
        this.bed = bed;
        bed.runWith(Bed.PATIENT);
        this.adminKey = colloquy.createWorkspace("Bursts").issueKey("admin").secret();
    }

    @Test
    void everyBurstIsAnsweredOnceAndInOrderThoughEachMessageComesThreeTimes() {
        BurstReport report = BurstDrill.run(new SharedVictim(bed, adminKey), CONTACTS, MESSAGES, 3, null);

        assertThat(report.violations()).as(report.toString()).isEmpty();
        assertThat(report.failed()).as(report.toString()).isZero();
        assertThat(report.askedAgain()).as(report.toString()).isZero();
    }
}
