package org.colloquy.test.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
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

/** Sessions are paused, resumed, closed and summed up. */
@AgainstServer
class SessionStatesIT {

    private static final Duration SOON = Duration.ofSeconds(15);

    private final Colloquy colloquy;
    private final StubModel stub;

    SessionStatesIT(Colloquy colloquy, StubModel stub) {
        this.colloquy = colloquy;
        this.stub = stub;
    }

    @Test
    void aPausedSessionTakesNoMessagesUntilItIsResumed() {
        Chat chat = colloquy.openSession();
        set(chat, "paused");

        chat.ask("Hello").problem(409).code("session-paused");
        assertThat(colloquy.idsOf("/api/sessions?status=paused", 100)).contains(chat.id());
        colloquy.door().patch(chat.path(), Map.of("status", "paused")).problem(409);
        set(chat, "active");

        chat.say("Hello again");
        assertThat(chat.messages()).hasSize(2);
        colloquy.door().patch(chat.path(), Map.of("status", "active")).problem(409);
    }

    /** Number 3 of the complaints about other systems. */
    @Test
    void number3WhatIsBeingAnsweredWhenAPauseBeginsIsNotSaidAnyMore() {
        ScriptedModel slow = stub.play(Script.slowly(Duration.ofMillis(1500), Script.echo()));
        Chat chat = colloquy.openSessionOn(slow.url());
        CompletableFuture<Reply> asked = chat.askLater("Hello");
        Eventually.within(
                SOON, () -> assertThat(chat.lastRun().path("status").asText()).isEqualTo("in_progress"));

        set(chat, "paused");

        assertThat(asked.join().status()).isEqualTo(409);
        assertThat(chat.transcript()).containsExactly("user: Hello");
        set(chat, "active");
        assertThat(chat.say("Again")).isEqualTo("You said: Again");
    }

    @Test
    void aPausedSessionCanBeClosedAndAnEndedOneCannotGoOn() {
        Chat chat = colloquy.openSession();
        set(chat, "paused");

        chat.end();

        assertThat(chat.status()).isEqualTo("closed");
        for (String status : new String[] {"active", "paused", "closed"}) {
            colloquy.door().patch(chat.path(), Map.of("status", status)).problem(409);
        }
        colloquy.door()
                .patch(colloquy.openSession().path(), Map.of("status", "expired"))
                .problem(400)
                .naming("status");
    }

    @Test
    void aModelSumsUpASessionThatIsClosedWhereItsChatbotWantsThat() {
        ScriptedModel model = stub.play((call, reply) -> reply.answer(
                call,
                call.body().toString().contains("Sum up the conversation") ? "They spoke of tea." : "Tea, then."));
        String chatbot = colloquy.createChatbotOn(model.url());
        colloquy.door()
                .patch("/api/chatbots/" + chatbot, Map.of("summarizeOnClose", true))
                .expect(200);
        Chat chat = colloquy.openSessionWith(chatbot);
        chat.say("I would like tea");
        colloquy.door().get(chat.path() + "/summary").problem(404);

        chat.end();

        Eventually.within(
                SOON,
                () -> assertThat(colloquy.door()
                                .get(chat.path() + "/summary")
                                .expect(200)
                                .text("/status"))
                        .isEqualTo("completed"));
        assertThat(colloquy.door().get(chat.path() + "/summary").text("/content"))
                .isEqualTo("They spoke of tea.");
        assertThat(model.calls().get(1).lastUserText()).contains("Client: I would like tea", "Assistant: Tea, then.");
    }

    @Test
    void aSummaryThatNoModelWritesFailsVisibly() {
        ScriptedModel model = stub.play(Script.first(1, Script.echo(), Script.refuse(400, "no")));
        String chatbot = colloquy.createChatbotOn(model.url());
        colloquy.door()
                .patch("/api/chatbots/" + chatbot, Map.of("summarizeOnClose", true))
                .expect(200);
        Chat chat = colloquy.openSessionWith(chatbot);
        chat.say("Hello");

        chat.end();

        assertThat(colloquy.door().get(chat.path() + "/summary").expect(200).text("/status"))
                .isEqualTo("pending");
    }

    private void set(Chat chat, String status) {
        assertThat(colloquy.door()
                        .patch(chat.path(), Map.of("status", status))
                        .expect(200)
                        .text("/status"))
                .isEqualTo(status);
    }
}
