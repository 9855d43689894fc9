package org.colloquy.test.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.bed.Bed;
import org.colloquy.test.client.Chat;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Eventually;
import org.colloquy.test.client.Reply;
import org.colloquy.test.model.Script;
import org.colloquy.test.model.ScriptedModel;
import org.colloquy.test.model.StubModel;
import org.junit.jupiter.api.Test;

/** Many messages at the same time. */
@AgainstServer
class OrderIT {

    private static final int AT_ONCE = 8;
    private static final int SESSIONS = 50;

    private final Colloquy colloquy;
    private final StubModel stub;

    OrderIT(Colloquy colloquy, StubModel stub) {
        this.colloquy = colloquy;
        this.stub = stub;
    }

    @Test
    void messagesSentAtOnceToOneSessionAreAnsweredInOrderOneAtATime() {
        ScriptedModel model = stub.play(Script.slowly(Duration.ofMillis(100), Script.echo()));
        Chat chat = colloquy.openSessionOn(model.url());
        List<CompletableFuture<Reply>> answers = new ArrayList<>();

        for (int i = 0; i < AT_ONCE; i++) {
            answers.add(chat.askLater("Question " + i));
        }

        for (int i = 0; i < AT_ONCE; i++) {
            assertThat(answers.get(i).join().expect(200).text("/message/content"))
                    .isEqualTo("You said: Question " + i);
        }
        assertThat(model.mostAtOnce()).isEqualTo(1);
        requireAnswerBelowEachQuestion(chat);
    }

    @Test
    void messagesAreAnsweredInTheOrderInWhichTheyWereAccepted() {
        ScriptedModel model = stub.play(Script.slowly(Duration.ofMillis(400), Script.echo()));
        Chat chat = colloquy.openSessionOn(model.url());
        List<CompletableFuture<Reply>> answers = new ArrayList<>();

        for (int i = 0; i < 4; i++) {
            int accepted = i + 1;
            answers.add(chat.askLater("Question " + i));
            Eventually.within(
                    Duration.ofSeconds(5), () -> assertThat(chat.runs()).hasSize(accepted));
        }
        answers.forEach(answer -> answer.join().expect(200));

        assertThat(chat.transcript())
                .containsExactly(
                        "user: Question 0", "assistant: You said: Question 0",
                        "user: Question 1", "assistant: You said: Question 1",
                        "user: Question 2", "assistant: You said: Question 2",
                        "user: Question 3", "assistant: You said: Question 3");
    }

    @Test
    void fiftySessionsDoNotWaitForEachOther() {
        // Well below the read timeout, so that a busy machine is not taken for a model that hangs.
        Duration thinking = Bed.READ_TIMEOUT.dividedBy(2);
        ScriptedModel model = stub.play(Script.slowly(thinking, Script.echo()));
        String chatbot = colloquy.createChatbotOn(model.url());
        List<Chat> chats = new ArrayList<>();
        for (int i = 0; i < SESSIONS; i++) {
            chats.add(colloquy.openSessionWith(chatbot));
        }
        Instant start = Instant.now();

        List<CompletableFuture<Reply>> answers =
                chats.stream().map(chat -> chat.askLater("I am " + chat.id())).toList();

        for (int i = 0; i < SESSIONS; i++) {
            assertThat(answers.get(i).join().expect(200).text("/message/content"))
                    .isEqualTo("You said: I am " + chats.get(i).id());
        }
        assertThat(model.mostAtOnce()).isGreaterThan(SESSIONS / 3);
        assertThat(Duration.between(start, Instant.now())).isLessThan(thinking.multipliedBy(SESSIONS / 4));
        chats.forEach(chat -> assertThat(chat.transcript()).hasSize(2));
    }

    @Test
    void theSameIdempotencyKeyGetsTheFirstOutcome() {
        ScriptedModel model = stub.play(Script.echo());
        Chat chat = colloquy.openSessionOn(model.url());

        Reply first = chat.askOnce("order-4711-" + chat.id(), "Buy one").expect(200);
        Reply second = chat.askOnce("order-4711-" + chat.id(), "Buy one").expect(200);

        assertThat(second.text("/message/id")).isEqualTo(first.text("/message/id"));
        assertThat(second.text("/run/id")).isEqualTo(first.text("/run/id"));
        assertThat(model.calls()).hasSize(1);
        assertThat(chat.transcript()).hasSize(2);
    }

    @Test
    void theSameIdempotencyKeyGetsTheFirstOutcomeWhileThatIsStillBeingWritten() {
        ScriptedModel model = stub.play(Script.slowly(Duration.ofMillis(800), Script.echo()));
        Chat chat = colloquy.openSessionOn(model.url());
        String key = "twice-" + chat.id();
        var door = colloquy.door().with("Idempotency-Key", key);

        List<CompletableFuture<Reply>> answers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            answers.add(door.postLater(chat.messagesPath(), Map.of("content", "Buy one")));
        }

        assertThat(answers.stream()
                        .map(answer -> answer.join().expect(200).text("/message/id"))
                        .distinct())
                .hasSize(1);
        assertThat(model.calls()).hasSize(1);
        assertThat(chat.transcript()).hasSize(2);
    }

    @Test
    void theSameIdempotencyKeyGetsTheFirstFailureToo() {
        ScriptedModel model = stub.play(Script.first(1, Script.refuse(500, "no"), Script.echo()));
        Chat chat = colloquy.openSessionOn(model.url());
        String key = "fails-" + chat.id();

        Reply first = chat.askOnce(key, "Buy one");
        Reply second = chat.askOnce(key, "Buy one");

        first.problem(502).code("model-unavailable");
        second.problem(502).code("model-unavailable");
        assertThat(second.text("/runId")).isEqualTo(first.text("/runId"));
        assertThat(model.calls()).hasSize(1);
    }

    private static void requireAnswerBelowEachQuestion(Chat chat) {
        List<String> lines = chat.transcript();
        assertThat(lines).hasSize(2 * AT_ONCE);
        for (int i = 0; i < lines.size(); i += 2) {
            assertThat(lines.get(i + 1)).isEqualTo(lines.get(i).replace("user: ", "assistant: You said: "));
        }
    }
}
