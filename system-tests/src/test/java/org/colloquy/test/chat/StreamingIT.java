package org.colloquy.test.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Chat;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Door;
import org.colloquy.test.client.EventStream;
import org.colloquy.test.client.EventStream.Event;
import org.colloquy.test.client.Eventually;
import org.colloquy.test.model.Script;
import org.colloquy.test.model.ScriptedModel;
import org.colloquy.test.model.StubModel;
import org.junit.jupiter.api.Test;

/** Answers as server-sent events. */
@AgainstServer
class StreamingIT {

    private static final int TOKENS = 10;
    private static final Duration GAP = Duration.ofMillis(150);

    private final Colloquy colloquy;
    private final StubModel stub;

    StreamingIT(Colloquy colloquy, StubModel stub) {
        this.colloquy = colloquy;
        this.stub = stub;
    }

    @Test
    void theFirstTokenArrivesBeforeTheModelHasSentItsLast() {
        AtomicLong lastSent = new AtomicLong();
        ScriptedModel model = stub.play((call, reply) -> {
            reply.stream(tokens(), GAP);
            lastSent.set(System.currentTimeMillis());
        });
        Chat chat = colloquy.openSessionOn(model.url());

        List<Event> events = chat.listen("Slowly, please").expectStream().all();

        List<Event> deltas = named(events, "delta");
        assertThat(deltas).hasSize(TOKENS);
        assertThat(deltas.get(0).at())
                .isBefore(Instant.ofEpochMilli(lastSent.get()).minus(GAP.multipliedBy(TOKENS / 2)));
        assertThat(Duration.between(deltas.get(0).at(), deltas.get(TOKENS - 1).at()))
                .isGreaterThan(GAP.multipliedBy(TOKENS / 2));
    }

    @Test
    void aStreamTellsTheRunThenTheTokensThenTheStoredAnswer() {
        Chat chat = colloquy.openSessionOn(stub.play(Script.echo()).url());

        List<Event> events = chat.listen("One two three").expectStream().all();

        assertThat(events.get(0).name()).isEqualTo("run");
        JsonNode whole = events.get(events.size() - 1).json();
        assertThat(events.get(events.size() - 1).name()).isEqualTo("message");
        assertThat(textOf(named(events, "delta"))).isEqualTo("You said: One two three");
        assertThat(whole.at("/message/content").asText()).isEqualTo("You said: One two three");
        assertThat(whole.at("/run/status").asText()).isEqualTo("completed");
        assertThat(whole.at("/run/id").asText())
                .isEqualTo(chat.lastRun().path("id").asText());
        assertThat(whole.at("/usage/totalTokens").asInt()).isEqualTo(18);
        assertThat(chat.transcript()).containsExactly("user: One two three", "assistant: You said: One two three");
    }

    @Test
    void theSandboxModelStreamsAtTheRateThatACredentialAsksFor() {
        String slow =
                colloquy.createCredential(Map.of("apiKey", "none", "headers", Map.of("X-Sandbox-Token-Rate", "20")));
        Chat chat = colloquy.openSessionWith(colloquy.createChatbot(Map.of("credentialId", slow)));

        List<Event> deltas = named(chat.listen("Hello").expectStream().all(), "delta");

        Duration spread = Duration.between(
                deltas.get(0).at(), deltas.get(deltas.size() - 1).at());
        assertThat(deltas).hasSizeGreaterThan(5);
        assertThat(spread).isGreaterThan(Duration.ofMillis(25L * deltas.size()));
    }

    @Test
    void aTokenSplitInsideACharacterArrivesWhole() {
        ScriptedModel model = stub.play((call, reply) -> reply.stream(
                List.of("Zażółć ", "\uD83D\uDE80\uD83D\uDE80", "\nnew line", " data: x", "\r\n\r\nevent: y"),
                Duration.ZERO));
        Chat chat = colloquy.openSessionOn(model.url());

        List<Event> events = chat.listen("Hello").expectStream().all();

        String whole = "Zażółć \uD83D\uDE80\uD83D\uDE80\nnew line data: x\r\n\r\nevent: y";
        assertThat(textOf(named(events, "delta"))).isEqualTo(whole);
        assertThat(chat.messages().path(1).path("content").asText()).isEqualTo(whole);
    }

    @Test
    void aCallerWhoHangsUpStillFindsTheAnswerStored() {
        ScriptedModel model = stub.play((call, reply) -> reply.stream(tokens(), GAP));
        Chat chat = colloquy.openSessionOn(model.url());

        try (EventStream stream = chat.listen("I will not wait")) {
            stream.next();
        }

        Eventually.within(Duration.ofSeconds(15), () -> {
            assertThat(chat.lastRun().path("status").asText()).isEqualTo("completed");
            assertThat(chat.transcript()).hasSize(2);
        });
        assertThat(chat.say("Again")).isEqualTo(String.join("", tokens()));
    }

    @Test
    void aRefusedQuestionIsAProblemAndNotAStream() {
        Chat open = colloquy.openSession();
        Chat closed = colloquy.openSession();
        closed.end();
        Door listening = colloquy.door().with("Accept", "text/event-stream");

        listening
                .post(closed.messagesPath(), Map.of("content", "Hello"))
                .problem(409)
                .code("session-closed");
        listening.post(open.messagesPath(), Map.of("content", "")).problem(400).naming("content");
    }

    private static List<String> tokens() {
        List<String> tokens = new ArrayList<>();
        for (int i = 0; i < TOKENS; i++) {
            tokens.add("token" + i + " ");
        }
        return tokens;
    }

    private static List<Event> named(List<Event> events, String name) {
        return events.stream().filter(event -> event.name().equals(name)).toList();
    }

    private static String textOf(List<Event> deltas) {
        StringBuilder text = new StringBuilder();
        deltas.forEach(delta -> text.append(delta.json().path("text").asText()));
        return text.toString();
    }
}
