package org.colloquy.test.fault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.bed.Bed;
import org.colloquy.test.client.Chat;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.EventStream;
import org.colloquy.test.client.Problem;
import org.colloquy.test.model.ModelCall;
import org.colloquy.test.model.ModelReply;
import org.colloquy.test.model.Pause;
import org.colloquy.test.model.Script;
import org.colloquy.test.model.ScriptedModel;
import org.colloquy.test.model.StubModel;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A model that fails in every way a provider can: the question stays, the run fails with a code, the caller hears nothing of the
 * provider's words or key, and the next message works.
 */
@AgainstServer
@Order(Bed.FIRST)
class ModelFaultsIT {

    private static final String PROVIDER_TEXT = "Canary words of the provider";
    private static final String KEY = "sk-canary-of-the-fault-tests";

    private final Colloquy colloquy;
    private final StubModel stub;

    ModelFaultsIT(Colloquy colloquy, StubModel stub) {
        this.colloquy = colloquy;
        this.stub = stub;
    }

    /**
     * One way to fail.
     *
     * @param code of the failed run
     * @param status the caller gets
     */
    record Fault(String name, Script script, String code, int status) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Fault> faults() {
        return Stream.of(
                new Fault("401", Script.refuse(401, PROVIDER_TEXT + KEY), "model-refused", 502),
                new Fault("403", Script.refuse(403, PROVIDER_TEXT), "model-refused", 502),
                new Fault("400", Script.refuse(400, PROVIDER_TEXT), "model-prompt-refused", 502),
                new Fault("404", Script.refuse(404, PROVIDER_TEXT), "model-refused", 502),
                new Fault("500", Script.refuse(500, PROVIDER_TEXT), "model-unavailable", 502),
                new Fault("503", Script.refuse(503, PROVIDER_TEXT), "model-unavailable", 502),
                new Fault(
                        "429 for ever",
                        Script.refuse(429, PROVIDER_TEXT, "Retry-After", "1"),
                        "model-rate-limited",
                        503),
                new Fault(
                        "429 for hours",
                        Script.refuse(429, PROVIDER_TEXT, "Retry-After", "7200"),
                        "model-rate-limited",
                        503),
                new Fault(
                        "no answer", (call, reply) -> Pause.of(Bed.READ_TIMEOUT.multipliedBy(4)), "model-timeout", 504),
                new Fault("silence after the headers", ModelFaultsIT::silence, "model-timeout", 504),
                new Fault("reset at once", (call, reply) -> reply.cut(), "model-unavailable", 502),
                new Fault("half an answer", ModelFaultsIT::half, "model-unavailable", 502),
                new Fault(
                        "no JSON",
                        (call, reply) -> reply.json(200, "<html>" + PROVIDER_TEXT),
                        "model-reply-invalid",
                        502),
                new Fault(
                        "no choices", (call, reply) -> reply.json(200, "{\"choices\":[]}"), "model-reply-invalid", 502),
                new Fault("wrong types", ModelFaultsIT::wrongTypes, "model-reply-invalid", 502),
                new Fault(
                        "no HTTP",
                        (call, reply) -> {
                            reply.raw("220 " + PROVIDER_TEXT + " ESMTP\r\n\r\n");
                            reply.cut();
                        },
                        "model-unavailable",
                        502));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void theQuestionStaysTheRunFailsVisiblyAndTheNextMessageWorks(Fault fault) {
        ScriptedModel model = stub.play(fault.script());
        Chat chat = openSessionOn(model);

        Problem problem = chat.ask("Are you well?").problem(fault.status()).code(fault.code());

        problem.without(PROVIDER_TEXT, KEY, model.url());
        requireFailedRun(chat, fault.code());
        assertThat(problem.reply().text("/runId"))
                .isEqualTo(chat.lastRun().path("id").asText());
        requireThatTheNextMessageWorks(chat, model);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aStreamEndsWithTheProblem(Fault fault) {
        ScriptedModel model = stub.play(fault.script());
        Chat chat = openSessionOn(model);

        List<EventStream.Event> events =
                chat.listen("Are you well?").expectStream().all();

        EventStream.Event last = events.get(events.size() - 1);
        assertThat(last.name()).isEqualTo("error");
        assertThat(last.json().path("type").asText()).isEqualTo("urn:colloquy:problem:" + fault.code());
        assertThat(events.toString()).doesNotContain(PROVIDER_TEXT, KEY, model.url());
        requireFailedRun(chat, fault.code());
        requireThatTheNextMessageWorks(chat, model);
    }

    @Test
    void aStreamCutInItsMiddleFailsAndIsNotStoredAsAnAnswer() {
        ScriptedModel model = stub.play((call, reply) -> {
            reply.beginStream();
            reply.delta("Half of ");
            reply.delta("an ans");
            Pause.of(Duration.ofMillis(300));
            reply.cut();
        });
        Chat chat = openSessionOn(model);

        List<EventStream.Event> events = chat.listen("Tell me").expectStream().all();

        assertThat(events).anySatisfy(event -> assertThat(event.data()).contains("Half of "));
        assertThat(events.get(events.size() - 1).name()).isEqualTo("error");
        requireFailedRun(chat, "model-unavailable");
        requireThatTheNextMessageWorks(chat, model);
    }

    @Test
    void aModelThatIsDownFailsTheRun() {
        Chat chat = colloquy.openSessionOn("http://127.0.0.1:1/v1");

        chat.ask("Anybody there?").problem(502).code("model-unavailable").without("127.0.0.1");

        requireFailedRun(chat, "model-unavailable");
    }

    @Test
    void aModelWhoseNameDoesNotExistFailsTheRun() {
        Chat chat = colloquy.openSessionOn("http://model.invalid/v1");

        chat.ask("Anybody there?").problem(502).code("model-unavailable").without("model.invalid");

        requireFailedRun(chat, "model-unavailable");
    }

    @Test
    void aRefusalWithRetryAfterIsTriedAgainAfterThatTime() {
        ScriptedModel model =
                stub.play(Script.first(1, Script.refuse(429, PROVIDER_TEXT, "Retry-After", "1"), Script.echo()));
        Chat chat = openSessionOn(model);
        long start = System.nanoTime();

        assertThat(chat.say("Patience")).isEqualTo("You said: Patience");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        assertThat(model.calls()).hasSize(2);
        assertThat(chat.runs()).hasSize(1);
    }

    @Test
    void anAnswerThatMayHaveBeenPaidForIsNotAskedForTwice() {
        ScriptedModel model = stub.play(Script.refuse(500, PROVIDER_TEXT));
        Chat chat = openSessionOn(model);

        chat.ask("Once only").problem(502);

        assertThat(model.calls()).hasSize(1);
    }

    private Chat openSessionOn(ScriptedModel model) {
        return colloquy.openSessionWith(colloquy.createChatbot(
                Map.of("credentialId", colloquy.createCredential(Map.of("baseUrl", model.url(), "apiKey", KEY)))));
    }

    private static void requireFailedRun(Chat chat, String code) {
        JsonNode run = chat.lastRun();
        assertThat(run.path("status").asText()).isEqualTo("failed");
        assertThat(run.path("errorCode").asText()).isEqualTo(code);
        assertThat(run.path("finishedAt").asText()).isNotEmpty();
        assertThat(run.toString()).doesNotContain(PROVIDER_TEXT, KEY);
        assertThat(chat.transcript()).hasSize(1).first().asString().startsWith("user: ");
    }

    private static void requireThatTheNextMessageWorks(Chat chat, ScriptedModel model) {
        model.then(Script.echo());
        assertThat(chat.say("And now?")).isEqualTo("You said: And now?");
        assertThat(chat.lastRun().path("status").asText()).isEqualTo("completed");
        assertThat(chat.transcript()).hasSize(3);
    }

    private static void silence(ModelCall call, ModelReply reply) throws IOException {
        reply.raw("HTTP/1.1 200 OK\r\nContent-Type: " + (call.streaming() ? "text/event-stream" : "application/json")
                + "\r\nContent-Length: 1000\r\n\r\n");
        Pause.of(Bed.READ_TIMEOUT.multipliedBy(4));
    }

    private static void half(ModelCall call, ModelReply reply) throws IOException {
        String body = ModelReply.completion(PROVIDER_TEXT);
        reply.raw("HTTP/1.1 200 OK\r\nContent-Type: " + (call.streaming() ? "text/event-stream" : "application/json")
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body.substring(0, body.length() / 2));
        reply.cut();
    }

    private static void wrongTypes(ModelCall call, ModelReply reply) throws IOException {
        reply.json(
                200,
                "{\"choices\":[{\"index\":\"zero\",\"message\":[1,2,3],\"delta\":7}],\"usage\":\"" + PROVIDER_TEXT
                        + "\"}");
    }
}
