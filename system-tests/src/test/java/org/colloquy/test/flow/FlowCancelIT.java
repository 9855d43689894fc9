package org.colloquy.test.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.test.flow.Flows.action;
import static org.colloquy.test.flow.Flows.ask;
import static org.colloquy.test.flow.Flows.block;
import static org.colloquy.test.flow.Flows.flow;
import static org.colloquy.test.flow.Flows.say;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Chat;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Eventually;
import org.colloquy.test.client.Reply;
import org.colloquy.test.model.Script;
import org.colloquy.test.model.ScriptedModel;
import org.colloquy.test.model.StubModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a flow asks of others is given up with the run that asks. */
@AgainstServer
class FlowCancelIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Longer than the test's patience, and shorter than the time limit of any call. */
    private static final Duration DAWDLING = Duration.ofSeconds(20);

    private final Colloquy colloquy;
    private final Flows flows;
    private final StubModel stub;

    FlowCancelIT(Colloquy colloquy, StubModel stub) {
        this.colloquy = colloquy;
        this.stub = stub;
        this.flows = new Flows(colloquy);
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook", "openai", "call_function", "ai_agent"})
    void aCallIsCutWhenItsRunIsCancelled(String kind) {
        CompletableFuture<Boolean> cut = new CompletableFuture<>();
        ScriptedModel other = stub.play(Script.first(
                1, (call, reply) -> cut.complete(reply.dawdle(DAWDLING)), (call, reply) -> reply.answer(call, "Done")));
        String flow = flows.run(flow("x", block("a", asking(kind, other.url()), say("Well?"), ask("x"))));
        Chat chat = colloquy.openSessionWith(colloquy.createChatbot(Map.of("flowId", flow, "whenBusy", "latest")));

        CompletableFuture<Reply> first = chat.askLater("Hi");
        Eventually.within(PATIENCE, () -> assertThat(other.calls()).isNotEmpty());
        chat.ask("Blue").expect(200);

        Eventually.within(PATIENCE, () -> assertThat(cut).isCompletedWithValue(true));
        first.join().problem(409).code("superseded");
    }

    @Test
    void aCallIsCutWhenItsExecutionIsStopped() {
        CompletableFuture<Boolean> cut = new CompletableFuture<>();
        ScriptedModel other = stub.play((call, reply) -> cut.complete(reply.dawdle(DAWDLING)));
        String flow = flows.run(flow("x", block("a", asking("webhook", other.url()), say("Well?"), ask("x"))));
        Chat chat = flows.talkTo(flow);
        CompletableFuture<Reply> answer = chat.askLater("Hi");
        Eventually.within(PATIENCE, () -> assertThat(other.calls()).isNotEmpty());
        String executions = "/api/flows/" + flow + "/executions";
        String execution = colloquy.door().get(executions).expect(200).text("/data/0/id");

        colloquy.door().post(executions + "/" + execution + "/stop", Map.of()).expect(200);

        Eventually.within(PATIENCE, () -> assertThat(cut).isCompletedWithValue(true));
        assertThat(answer.join().expect(200).json().path("messages")).isEmpty();
        assertThat(other.calls()).hasSize(1);
    }

    private Map<String, Object> asking(String kind, String url) {
        return switch (kind) {
            case "webhook" -> action(kind, "method", "POST", "url", url);
            case "openai" -> action(kind, "prompt", "Hello", "credential", credential(url));
            case "call_function" -> action(kind, "function", function(url));
            default -> action(kind, "assistant", assistant(url));
        };
    }

    private String credential(String url) {
        return colloquy.createCredential(Map.of("baseUrl", url));
    }

    private String assistant(String url) {
        return colloquy.createChatbot(Map.of("credentialId", credential(url)));
    }

    private String function(String url) {
        String name = "f" + UUID.randomUUID().toString().replace("-", "");
        colloquy.door()
                .post("/api/functions", Map.of("name", name, "description", "for a test", "url", url))
                .expect(201);
        return name;
    }
}
