package org.colloquy.test.jms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.bed.Bed;
import org.colloquy.test.client.Chat;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Eventually;
import org.colloquy.test.client.JsonText;
import org.colloquy.test.flow.Flows;
import org.colloquy.test.jms.ProbeClient.Heard;
import org.colloquy.test.model.Script;
import org.colloquy.test.model.ScriptedModel;
import org.colloquy.test.model.StubModel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Back ends speak with Colloquy over queues; an application beside it on the same server plays their part. */
@AgainstServer
@Tag("jms")
@Isolated("it hears what everybody does")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JmsIT {

    private static final Duration DELIVERY = Duration.ofSeconds(20);
    private static final int PATIENCE = 20;

    private final Colloquy colloquy;
    private final StubModel stub;
    private final ProbeClient probe;

    JmsIT(Bed bed, Colloquy colloquy, StubModel stub) {
        this.colloquy = colloquy;
        this.stub = stub;
        this.probe = ProbeClient.deployedOn(bed);
    }

    @Test
    void aMessageOnTheQueueIsAnsweredToItsReplyQueueWithItsCorrelationId() {
        Chat chat = colloquy.openSessionOn(stub.play(Script.echo()).url());

        List<Heard> replies = probe.ask("in", "corr-1", question(chat, "m-1", "Over the queue"), PATIENCE);

        assertThat(replies).hasSize(1);
        assertThat(replies.get(0).correlation()).isEqualTo("corr-1");
        JsonNode reply = replies.get(0).json();
        assertThat(reply.path("status").asText()).isEqualTo("completed");
        assertThat(reply.at("/message/content").asText()).isEqualTo("You said: Over the queue");
        assertThat(chat.transcript()).containsExactly("user: Over the queue", "assistant: You said: Over the queue");
    }

    @Test
    void aFlowsReplyHasAllThatWasSaid() {
        Flows flows = new Flows(colloquy);
        String flow = flows.run(Flows.flow("", Flows.block("a", Flows.say("One"), Flows.say("Two"))));
        Chat chat = flows.talkTo(flow);

        JsonNode reply = probe.ask("in", "corr-flow", question(chat, "m-flow", "Hi"), PATIENCE)
                .get(0)
                .json();

        assertThat(reply.path("messages").findValuesAsText("content")).containsExactly("One", "Two");
        assertThat(reply.at("/message/content").asText()).isEqualTo("Two");
    }

    @Test
    void aMessageThatIsDeliveredThreeTimesIsAnsweredOnceInTheThread() {
        ScriptedModel model = stub.play(Script.echo());
        Chat chat = colloquy.openSessionOn(model.url());
        String question = question(chat, "m-thrice", "Only once");

        String first = probe.ask("in", "c1", question, PATIENCE)
                .get(0)
                .json()
                .at("/message/id")
                .asText();
        String second = probe.ask("in", "c2", question, PATIENCE)
                .get(0)
                .json()
                .at("/message/id")
                .asText();
        probe.send("in", "c3", question);

        assertThat(second).isEqualTo(first).isNotEmpty();
        Eventually.within(DELIVERY, () -> assertThat(probe.browse("in")).isEmpty());
        assertThat(chat.transcript()).hasSize(2);
        assertThat(chat.runs()).hasSize(1);
        assertThat(model.calls()).hasSize(1);
    }

    @Test
    void messagesOnTheQueueForOneSessionAreAnsweredOneAtATime() {
        ScriptedModel model = stub.play(Script.slowly(Duration.ofMillis(200), Script.echo()));
        Chat chat = colloquy.openSessionOn(model.url());

        for (int i = 0; i < 5; i++) {
            probe.send("in", "c" + i, question(chat, "m" + i, "Question " + i));
        }

        Eventually.within(DELIVERY, () -> assertThat(chat.transcript()).hasSize(10));
        assertThat(model.mostAtOnce()).isEqualTo(1);
        assertThat(chat.transcript().stream().distinct()).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no JSON",
                "{\"sessionId\":",
                "{}",
                "[]",
                "{\"sessionId\":\"sess_x\",\"messageId\":\"m\",\"content\":7}",
                "{\"sessionId\":\"sess_x\",\"messageId\":\"m\",\"content\":\"\"}",
                "{\"sessionId\":\"sess_x\",\"messageId\":\"m\",\"content\":\"a\",\"surprise\":1}"
            })
    void aPoisonMessageEndsInTheDeadLetterQueueAndTheConsumerLivesOn(String poison) {
        int before = probe.browse("dead").size();

        probe.send("in", "poison", poison);

        Eventually.within(DELIVERY, () -> assertThat(probe.browse("dead")).hasSize(before + 1));
        List<Heard> dead = probe.browse("dead");
        assertThat(dead.get(dead.size() - 1).text()).isEqualTo(poison);
        assertThat(dead.get(dead.size() - 1).property("reason")).isNotBlank();
        requireThatTheQueueStillAnswers();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "closed"})
    void aQuestionToASessionThatTakesNoneIsRejectedToItsReplyQueue(String kind) {
        Chat chat = colloquy.openSession();
        chat.end();
        Chat target = kind.equals("closed") ? chat : colloquy.session("sess_00000000000000000000000000");

        JsonNode reply = probe.ask("in", "no", question(target, "m-" + kind, "Hello"), PATIENCE)
                .get(0)
                .json();

        assertThat(reply.path("status").asText()).isEqualTo("rejected");
        assertThat(reply.at("/error/type").asText())
                .isEqualTo("urn:colloquy:problem:" + (kind.equals("closed") ? "session-closed" : "not-found"));
    }

    @Test
    void aFailedRunIsToldToTheReplyQueueWithoutTheProvidersWords() {
        Chat chat = colloquy.openSessionOn(
                stub.play(Script.refuse(500, "Canary words of the provider")).url());

        Heard reply = probe.ask("in", "corr-f", question(chat, "m-f", "Fail"), PATIENCE)
                .get(0);

        assertThat(reply.correlation()).isEqualTo("corr-f");
        assertThat(reply.json().path("status").asText()).isEqualTo("failed");
        assertThat(reply.json().at("/error/type").asText()).isEqualTo("urn:colloquy:problem:model-unavailable");
        assertThat(reply.text()).doesNotContain("Canary words");
        assertThat(chat.transcript()).containsExactly("user: Fail");
    }

    @Test
    void anAnswerThatNobodyNamedAQueueForIsOnTheOutQueue() {
        Chat chat = colloquy.openSessionOn(stub.play(Script.echo()).url());

        probe.send("in", "corr-out", question(chat, "m-out", "To whom it may concern"));

        Heard answer = Eventually.find(
                DELIVERY,
                () -> probe.take("out", 1).stream()
                        .filter(heard -> heard.correlation().equals("corr-out"))
                        .findFirst());
        assertThat(answer.json().at("/message/content").asText()).isEqualTo("You said: To whom it may concern");
    }

    @Test
    void theEventTopicTellsOfRunsThatCompletedAndFailed() {
        probe.subscribe("acceptance");
        Chat good = colloquy.openSessionOn(stub.play(Script.echo()).url());
        Chat bad = colloquy.openSessionOn(stub.play(Script.refuse(500, "no")).url());

        good.say("Hello");
        bad.ask("Hello").problem(502);

        List<Heard> events = probe.events("acceptance", 2, PATIENCE);
        probe.unsubscribe("acceptance");
        requireEvent(events, "run.completed", good);
        requireEvent(events, "run.failed", bad);
        assertThat(events.toString()).doesNotContain("Hello");
    }

    @Test
    void theEventTopicTellsWhoIsMentionedAndWhoGetsASession() {
        probe.subscribe("colleagues");
        Chat chat = colloquy.openSession();

        colloquy.door()
                .post(chat.path() + "/notes", Map.of("text", "Canary words of a note", "mention", "ana"))
                .expect(201);
        colloquy.door().patch(chat.path(), Map.of("assignedTeam", "care")).expect(200);
        colloquy.door().patch(chat.path(), Map.of("assignedTeam", "care")).expect(200);

        List<Heard> events = probe.events("colleagues", 2, PATIENCE);
        probe.unsubscribe("colleagues");
        assertThat(events)
                .extracting(event -> event.json().path("type").asText())
                .containsExactlyInAnyOrder("session.noted", "session.assigned");
        assertThat(events)
                .allSatisfy(event ->
                        assertThat(event.json().path("sessionId").asText()).isEqualTo(chat.id()))
                .anySatisfy(event ->
                        assertThat(event.json().path("mention").asText()).isEqualTo("ana"))
                .anySatisfy(
                        event -> assertThat(event.json().path("team").asText()).isEqualTo("care"));
        assertThat(events.toString()).doesNotContain("Canary words");
    }

    private void requireThatTheQueueStillAnswers() {
        Chat chat = colloquy.openSessionOn(stub.play(Script.echo()).url());
        assertThat(probe.ask("in", "after", question(chat, "m-after-" + chat.id(), "Alive?"), PATIENCE))
                .hasSize(1);
    }

    private static void requireEvent(List<Heard> events, String type, Chat chat) {
        assertThat(events).anySatisfy(event -> {
            assertThat(event.json().path("type").asText()).isEqualTo(type);
            assertThat(event.json().path("sessionId").asText()).isEqualTo(chat.id());
            assertThat(event.json().path("runId").asText())
                    .isEqualTo(chat.lastRun().path("id").asText());
        });
    }

    private static String question(Chat chat, String messageId, String content) {
        return JsonText.write(Map.of("sessionId", chat.id(), "messageId", messageId, "content", content));
    }
}
