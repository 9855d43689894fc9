package org.colloquy.test.jms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.bed.Bed;
import org.colloquy.test.bed.Haystack;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Eventually;
import org.colloquy.test.client.Reply;
import org.colloquy.test.jms.ProbeClient.Heard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Functions behind queues; an application beside the product executes them. */
@AgainstServer
@Tag("jms")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FunctionQueueIT {

    /** A queue that every server has and no test of functions shares with another one at the same time. */
    private static final String QUEUE = "ColloquyOut";

    private static final int PATIENCE = 20;

    private final Bed bed;
    private final Colloquy colloquy;
    private final ProbeClient probe;

    FunctionQueueIT(Bed bed, Colloquy colloquy) {
        this.bed = bed;
        this.colloquy = colloquy;
        this.probe = ProbeClient.deployedOn(bed);
        register("queued", 20_000);
        register("queued_briefly", 1_000);
    }

    /** What others have left there is not for the functions of these tests. */
    @BeforeEach
    void emptyTheQueue() {
        while (!probe.browse("out").isEmpty()) {
            probe.take("out", PATIENCE);
        }
    }

    @Test
    void aRequestIsAnsweredByCorrelationId() {
        CompletableFuture<Reply> call = call("queued");

        List<Heard> requests = probe.answer("out", "{\"done\":true}", PATIENCE);

        assertThat(requests).hasSize(1);
        assertThat(requests.get(0).json().path("functionName").asText()).isEqualTo("queued");
        assertThat(requests.get(0).json().at("/arguments/city").asText()).isEqualTo("Bonn");
        assertThat(requests.get(0).correlation())
                .isEqualTo(requests.get(0).json().path("toolCallId").asText());
        assertThat(call.join().expect(200).text("/output")).isEqualTo("{\"done\":true}");
    }

    @Test
    void aReplyThatComesTooLateIsDroppedAndLogged() {
        CompletableFuture<Reply> call = call("queued_briefly");
        List<Heard> requests = probe.take("out", PATIENCE);
        assertThat(call.join().expect(200).text("/output"))
                .isEqualTo("{\"error\":\"The function did not answer within 1000 ms\"}");

        probe.send("replies", requests.get(0).correlation(), "{}");

        Eventually.within(
                Duration.ofSeconds(PATIENCE),
                () -> assertThat(Haystack.find(
                                bed.logs(), "The reply to " + requests.get(0).correlation() + " came too late"))
                        .isNotEmpty());
    }

    private CompletableFuture<Reply> call(String function) {
        return colloquy.door()
                .postLater("/api/functions/" + function + "/invoke", Map.of("arguments", Map.of("city", "Bonn")));
    }

    private void register(String name, int timeoutMs) {
        colloquy.door()
                .post(
                        "/api/functions",
                        Map.of("name", name, "description", "queued", "queue", QUEUE, "timeoutMs", timeoutMs))
                .expect(201);
    }
}
