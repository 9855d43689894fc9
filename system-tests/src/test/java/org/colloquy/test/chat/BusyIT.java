package org.colloquy.test.chat;

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

/** What becomes of messages that come while an earlier one is being answered. */
@AgainstServer
class BusyIT {

    private static final Duration SOON = Duration.ofSeconds(5);

    private final Colloquy colloquy;
    private final ScriptedModel model;

    BusyIT(Colloquy colloquy, StubModel stub) {
        this.colloquy = colloquy;
        this.model = stub.play(Script.slowly(Duration.ofMillis(1500), Script.echo()));
    }

    @Test
    void messagesQueueWhereNothingElseIsSaid() {
        String chatbot = colloquy.createChatbotOn(model.url());

        assertThat(colloquy.door().get("/api/chatbots/" + chatbot).text("/whenBusy"))
                .isEqualTo("queue");
    }

    @Test
    void aRefusedMessageNamesTheRunThatIsInItsWayAndLeavesNothingBehind() {
        Chat chat = busy("reject");
        CompletableFuture<Reply> first = begin(chat, "First");

        Reply refused = chat.ask("Second").expect(409);

        assertThat(refused.text("/type")).endsWith(":thread-locked");
        assertThat(refused.text("/detail")).contains(chat.lastRun().path("id").asText());
        first.join().expect(200);
        assertThat(chat.transcript()).containsExactly("user: First", "assistant: You said: First");
    }

    @Test
    void aDroppedMessageLeavesNothingBehind() {
        Chat chat = busy("drop");
        CompletableFuture<Reply> first = begin(chat, "First");

        assertThat(chat.ask("Second").expect(409).text("/type")).endsWith(":message-dropped");

        first.join().expect(200);
        assertThat(chat.transcript()).containsExactly("user: First", "assistant: You said: First");
        assertThat(chat.say("Third")).isEqualTo("You said: Third");
    }

    @Test
    void messagesThatWaitTogetherGetOneAnswerTogether() {
        Chat chat = busy("merge");
        CompletableFuture<Reply> first = begin(chat, "First");
        CompletableFuture<Reply> second = chat.askLater("Second");
        Eventually.within(SOON, () -> assertThat(chat.runs()).hasSize(2));

        CompletableFuture<Reply> third = chat.askLater("Third");

        first.join().expect(200);
        assertThat(second.join().expect(200).text("/message/content")).isEqualTo("You said: Second\nThird");
        assertThat(third.join().expect(200).text("/message/id"))
                .isEqualTo(second.join().text("/message/id"));
        assertThat(chat.transcript())
                .containsExactly(
                        "user: First",
                        "assistant: You said: First",
                        "user: Second\nThird",
                        "assistant: You said: Second\nThird");
    }

    @Test
    void theLatestMessageIsAnsweredInsteadOfAllBefore() {
        Chat chat = busy("latest");
        CompletableFuture<Reply> first = begin(chat, "First");
        CompletableFuture<Reply> second = chat.askLater("Second");
        Eventually.within(SOON, () -> assertThat(chat.runs()).hasSize(2));

        CompletableFuture<Reply> third = chat.askLater("Third");

        assertThat(third.join().expect(200).text("/message/content")).isEqualTo("You said: Third");
        assertThat(first.join().expect(409).text("/type")).endsWith(":superseded");
        assertThat(second.join().expect(409).text("/type")).endsWith(":superseded");
        assertThat(chat.transcript())
                .containsExactly("user: First", "user: Second", "user: Third", "assistant: You said: Third");
        assertThat(chat.runs().findValuesAsText("status")).containsExactly("completed", "cancelled", "cancelled");
        assertThat(chat.say("Fourth")).isEqualTo("You said: Fourth");
    }

    private Chat busy(String policy) {
        String chatbot = colloquy.createChatbotOn(model.url());
        colloquy.door()
                .patch("/api/chatbots/" + chatbot, Map.of("whenBusy", policy))
                .expect(200);
        return colloquy.openSessionWith(chatbot);
    }

    private static CompletableFuture<Reply> begin(Chat chat, String question) {
        CompletableFuture<Reply> answer = chat.askLater(question);
        Eventually.within(
                SOON, () -> assertThat(chat.lastRun().path("status").asText()).isEqualTo("in_progress"));
        return answer;
    }
}
