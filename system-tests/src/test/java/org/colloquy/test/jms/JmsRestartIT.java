package org.colloquy.test.jms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.bed.Bed;
import org.colloquy.test.client.Chat;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Eventually;
import org.colloquy.test.client.JsonText;
import org.colloquy.test.model.Script;
import org.colloquy.test.model.StubModel;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The queues over a restart of the server. */
@AgainstServer
@Tag("jms")
@Isolated("it stops, kills or starves what is shared")
@Order(Bed.AFTER_THE_GENTLE_TESTS + 3)
class JmsRestartIT {

    private static final Duration DELIVERY = Duration.ofSeconds(60);
    private static final int PATIENCE = 30;

    private final Bed bed;
    private final Colloquy colloquy;
    private final StubModel stub;

    JmsRestartIT(Bed bed, Colloquy colloquy, StubModel stub) {
        this.bed = bed;
        bed.runWith(Bed.PATIENT);
        this.colloquy = colloquy;
        this.stub = stub;
    }

    @Test
    void aQuestionOnItsWayThroughTheQueueIsAnsweredAfterARestartAndSoAreNewOnes() {
        ProbeClient probe = ProbeClient.deployedOn(bed);
        Chat chat = colloquy.openSessionOn(
                stub.play(Script.slowly(Duration.ofMillis(1500), Script.echo())).url());
        for (int i = 0; i < 5; i++) {
            probe.question(chat.id(), "restart-" + i, "Question " + i);
        }

        bed.restartWith(Bed.PATIENT);

        Eventually.within(DELIVERY, () -> assertThat(chat.transcript()).hasSize(10));
        assertThat(chat.transcript().stream().distinct()).hasSize(10);
        probe.awaitUp();
        assertThat(probe.ask("in", "after", question(chat, 5), PATIENCE)).hasSize(1);
    }

    private static String question(Chat chat, int number) {
        return JsonText.write(
                Map.of("sessionId", chat.id(), "messageId", "restart-" + number, "content", "Question " + number));
    }
}
