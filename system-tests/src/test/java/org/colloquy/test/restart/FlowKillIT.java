package org.colloquy.test.restart;

import static org.assertj.core.api.Assertions.assertThat;

import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.bed.Bed;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.drill.FlowDrill;
import org.colloquy.test.drill.FlowReport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Contacts in the middle of a flow while the server dies; a small dose of what the drill does with a thousand of them. */
@AgainstServer
@Isolated("it stops, kills or starves what is shared")
@Order(Bed.AFTER_THE_GENTLE_TESTS + 6)
class FlowKillIT {

    private static final int CONTACTS = 60;

    private final Bed bed;
    private final String adminKey;

    FlowKillIT(Bed bed, Colloquy colloquy) {
        this.bed = bed;
        bed.runWith(Bed.PATIENT);
        this.adminKey = colloquy.createWorkspace("Leads").issueKey("admin").secret();
    }

    @Test
    void everyContactReachesTheEndThoughTheServerDiesHalfWay() {
        FlowReport report = FlowDrill.run(new SharedVictim(bed, adminKey), CONTACTS, true);

        assertThat(report.violations()).as(report.toString()).isEmpty();
        assertThat(report.repeated()).as(report.toString()).isPositive();
    }
}
