package org.colloquy.test.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.bed.Bed;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Door;
import org.colloquy.test.console.SignInForm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A key and a password that the configuration gives, on a server that had made its own before. */
@AgainstServer
@Isolated("it stops, kills or starves what is shared")
@Order(Bed.AFTER_THE_GENTLE_TESTS + 6)
class ConfiguredAccessIT {

    private final Bed bed;

    ConfiguredAccessIT(Bed bed) {
        this.bed = bed;
    }

    @BeforeEach
    void configure() {
        bed.runWith(Bed.OTHERWISE);
    }

    @Test
    void theConfiguredKeyIsAnAdministratorsBesideTheFirstOne() {
        Colloquy first = bed.colloquy();
        Colloquy configured = first.as(Bed.CONFIGURED_KEY);

        assertThat(configured.idsOf("/api/keys", 100)).isEqualTo(first.idsOf("/api/keys", 100));
        configured.issueKey("admin");
    }

    @Test
    void theConfiguredPasswordReplacesTheFirstOne() {
        SignInForm form = new SignInForm(bed.server().baseUri());

        assertThat(form.send("admin", bed.adminPassword()).statusCode()).isEqualTo(200);
        assertThat(form.send("admin", Bed.CONFIGURED_PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void withoutASettingForItThereIsNoSandbox() {
        Door.at(bed.server().baseUri())
                .post("/sandbox/v1/chat/completions", "{}")
                .expect(404);
    }
}
