package org.colloquy.test.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.test.flow.Flows.action;
import static org.colloquy.test.flow.Flows.ask;
import static org.colloquy.test.flow.Flows.block;
import static org.colloquy.test.flow.Flows.flow;
import static org.colloquy.test.flow.Flows.say;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Chat;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.EventStream.Event;
import org.colloquy.test.client.Eventually;
import org.colloquy.test.client.JsonText;
import org.colloquy.test.client.Reply;
import org.colloquy.test.model.Script;
import org.colloquy.test.model.ScriptedModel;
import org.colloquy.test.model.StubModel;
import org.junit.jupiter.api.Test;

/** Sessions that flows answer. */
@AgainstServer
class FlowTalkIT {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Colloquy colloquy;
    private final Flows flows;
    private final StubModel stub;

    FlowTalkIT(Colloquy colloquy, StubModel stub) {
        this.colloquy = colloquy;
        this.stub = stub;
        this.flows = new Flows(colloquy);
    }

    private JsonNode execution(String flow, Chat chat) {
        JsonNode found = colloquy.door()
                .get("/api/flows/" + flow + "/executions?sessionId=" + chat.id())
                .expect(200)
                .json()
                .path("data");
        assertThat(found).hasSize(1);
        return found.path(0);
    }

    private List<String> outcomes(String flow, JsonNode execution) {
        return outcomes(flow, execution, 0);
    }

    private List<String> outcomes(String flow, JsonNode execution, int after) {
        String id = execution.path("id").asText();
        return colloquy.door()
                .get("/api/flows/" + flow + "/executions/" + id + "/steps?limit=100&after=" + after)
                .expect(200)
                .json()
                .path("data")
                .findValuesAsText("outcome");
    }

    private static List<String> said(Reply answer) {
        return answer.expect(200).json().path("messages").findValuesAsText("content");
    }

    @Test
    void aFlowAsksRemembersAndSaysWhatItHasHeard() {
        String flow = flows.run(
                flow("name", block("a", say("Hello!"), say("Your name?"), ask("name"), say("Thank you, {{name}}."))));
        Chat chat = flows.talkTo(flow);

        Reply first = chat.ask("Hi");
        Reply second = chat.ask("Grace");

        assertThat(said(first)).containsExactly("Hello!", "Your name?");
        assertThat(first.text("/message/content")).isEqualTo("Your name?");
        assertThat(said(second)).containsExactly("Thank you, Grace.");
        assertThat(chat.transcript())
                .containsExactly(
                        "user: Hi",
                        "assistant: Hello!",
                        "assistant: Your name?",
                        "user: Grace",
                        "assistant: Thank you, Grace.");
        assertThat(execution(flow, chat).path("status").asText()).isEqualTo("ended");
        assertThat(second.text("/run/executionId"))
                .isEqualTo(execution(flow, chat).path("id").asText());
    }

    @Test
    void theTranscriptTellsWhichBranchWasTakenAndWhyAndTheVariablesCanBeSeen() {
        String flow = flows.run(flow(
                "mood",
                block(
                        "a",
                        say("How are you?"),
                        ask("mood"),
                        action(
                                "choice",
                                "branches",
                                List.of(Map.of(
                                        "label",
                                        "well",
                                        "when",
                                        Map.of(
                                                "type",
                                                "compare",
                                                "variable",
                                                "mood",
                                                "operator",
                                                "contains",
                                                "value",
                                                "good"),
                                        "next",
                                        "b")))),
                block("b", say("Nice."), ask("mood"))));
        Chat chat = flows.talkTo(flow);

        chat.ask("Hi");
        chat.ask("Very good!");

        JsonNode execution = execution(flow, chat);
        assertThat(execution.path("status").asText()).isEqualTo("waiting");
        assertThat(execution.at("/variables/mood").asText()).isEqualTo("Very good!");
        assertThat(execution.path("variables").path("system.lastMessage").asText())
                .isEqualTo("Very good!");
        assertThat(outcomes(flow, execution))
                .anySatisfy(line -> assertThat(line).contains("well").contains("contains"))
                .contains("sent: Nice.");
    }

    @Test
    void aSleepingFlowReactsToNothingAndGoesOnByItself() {
        String flow = flows.run(flow("x", block("a", say("One"), action("sleep", "seconds", 2), say("Two"), ask("x"))));
        Chat chat = flows.talkTo(flow);

        assertThat(said(chat.ask("Hi"))).containsExactly("One");
        assertThat(said(chat.ask("Anybody there?"))).isEmpty();

        Eventually.within(
                PATIENCE,
                () -> assertThat(chat.transcript())
                        .containsExactly("user: Hi", "assistant: One", "user: Anybody there?", "assistant: Two"));
        assertThat(outcomes(flow, execution(flow, chat)))
                .anySatisfy(line -> assertThat(line).contains("not reacted to"));
    }

    @Test
    void theFallbackIsTakenWhenNoAnswerComesAndNotAfterOne() {
        Map<String, Object> wait =
                action("wait_for_answer", "variable", "x", "fallback", Map.of("afterSeconds", 2, "next", "late"));
        String flow = flows.run(
                flow("x", block("a", say("Well?"), wait, say("In time."), ask("x")), block("late", say("Too late."))));
        Chat silent = flows.talkTo(flow);
        Chat quick = flows.talkTo(flow);

        silent.ask("Hi");
        quick.ask("Hi");
        assertThat(said(quick.ask("Here I am"))).containsExactly("In time.");

        Eventually.within(
                PATIENCE,
                () -> assertThat(silent.transcript())
                        .containsExactly("user: Hi", "assistant: Well?", "assistant: Too late."));
        assertThat(quick.transcript()).doesNotContain("assistant: Too late.");
    }

    @Test
    void aTapIsTheAnswerAndSoIsItsNumber() {
        Map<String, Object> buttons = action(
                "buttons",
                "text",
                "Which?",
                "variable",
                "x",
                "buttons",
                List.of(Map.of("label", "Red", "next", "r"), Map.of("label", "Blue", "next", "b")));
        String flow =
                flows.run(flow("x", block("a", buttons), block("r", say("It is {{x}}!")), block("b", say("{{x}}?"))));
        Chat tapping = flows.talkTo(flow);
        Chat counting = flows.talkTo(flow);

        JsonNode question = tapping.ask("Hi").expect(200).json().path("message");

        assertThat(question.at("/offer/options").findValuesAsText("label")).containsExactly("Red", "Blue");
        assertThat(said(tapping.ask("Red"))).containsExactly("It is Red!");
        counting.ask("Hi");
        assertThat(said(counting.ask("2"))).containsExactly("Blue?");
    }

    @Test
    void aRestartForgetsEverythingAndTheNextMessageBeginsAnew() {
        String flow = flows.run(
                flow("name", block("a", say("Name?{{name}}"), ask("name"), say("Bye {{name}}"), action("restart"))));
        Chat chat = flows.talkTo(flow);

        chat.ask("Hi");
        chat.ask("Grace");

        assertThat(said(chat.ask("Me again"))).containsExactly("Name?");
        assertThat(execution(flow, chat).at("/variables/name").asText()).isEmpty();
    }

    @Test
    void aFlowThatClosesTheConversationClosesTheSession() {
        String flow = flows.run(flow("", block("a", say("Bye"), action("close_conversation"))));
        Chat chat = flows.talkTo(flow);

        assertThat(said(chat.ask("Hi"))).containsExactly("Bye");

        assertThat(chat.status()).isEqualTo("closed");
        chat.ask("Hello?").problem(409).code("session-closed");
    }

    @Test
    void aLoopEndsWithAnErrorAndNotWithAThousandMessages() {
        String other = flows.run(flow("", block("a", say("Round"))));
        Map<String, Object> back = action("jump_to_flow", "flow", other);
        String flow = flows.run(flow("", block("a", say("And"), back)));
        colloquy.door()
                .send(
                        "PUT",
                        "/api/flows/" + other,
                        "application/json",
                        JsonText.write(flow("", block("a", say("Round"), action("jump_to_flow", "flow", flow)))))
                .expect(200);
        flows.publish(other);
        Chat chat = flows.talkTo(flow);

        chat.ask("Hi").problem(500).code("flow-failed");

        assertThat(chat.transcript()).hasSizeBetween(2, 60);
        assertThat(execution(flow, chat).path("status").asText()).isEqualTo("failed");
        assertThat(outcomes(flow, execution(flow, chat), 100))
                .singleElement()
                .asString()
                .contains("more than 100 actions");
    }

    @Test
    void aContactHasOneExecutionOfAFlowTheNewestSessionHasIt() {
        String flow = flows.run(flow("x", block("a", say("One"), ask("x"), say("Two"), ask("x"))));
        String chatbot = flows.chatbot(flow);
        String contact = colloquy.createClient();
        Chat first = colloquy.openSession(Map.of("chatbotId", chatbot, "clientId", contact));
        Chat second = colloquy.openSession(Map.of("chatbotId", chatbot, "clientId", contact));

        first.ask("Hi");
        assertThat(said(second.ask("Hi"))).containsExactly("One");

        assertThat(execution(flow, first).path("status").asText()).isEqualTo("ended");
        assertThat(execution(flow, second).path("status").asText()).isEqualTo("waiting");
    }

    @Test
    void whatIsUnderWayGoesOnWithTheVersionItBeganWith() {
        String flow = flows.run(flow("x", block("a", say("Old"), ask("x"), say("Still old"))));
        Chat before = flows.talkTo(flow);
        before.ask("Hi");

        colloquy.door()
                .send(
                        "PUT",
                        "/api/flows/" + flow,
                        "application/json",
                        JsonText.write(flow("x", block("a", say("New"), ask("x"), say("Still new")))))
                .expect(200);
        flows.publish(flow);

        assertThat(said(before.ask("Go on"))).containsExactly("Still old");
        assertThat(said(flows.talkTo(flow).ask("Hi"))).containsExactly("New");
    }

    @Test
    void aFlowThatIsSwitchedOffBeginsNothingAndSaysSo() {
        String flow = flows.run(flow("x", block("a", say("One"), ask("x"), say("Two"))));
        Chat underWay = flows.talkTo(flow);
        underWay.ask("Hi");

        colloquy.door().post("/api/flows/" + flow + "/disable", Map.of()).expect(200);

        flows.talkTo(flow).ask("Hi").problem(409).code("flow-unavailable");
        assertThat(said(underWay.ask("Go on"))).containsExactly("Two");
    }

    @Test
    void aStreamTellsAllThatIsSaid() {
        String flow = flows.run(flow("", block("a", say("One"), say("Two"))));

        List<Event> events = flows.talkTo(flow).listen("Hi").expectStream().all();

        assertThat(events.stream()
                        .filter(event -> event.name().equals("delta"))
                        .map(event -> event.json().path("text").asText()))
                .containsExactly("One", "\n\nTwo");
        assertThat(events.get(events.size() - 1).json().path("messages").findValuesAsText("content"))
                .containsExactly("One", "Two");
    }

    @Test
    void aRepeatedMessageGetsTheSameWordsAndTheFlowGoesNoFurther() {
        String flow = flows.run(flow("x", block("a", say("One"), say("Two"), ask("x"), say("Three"))));
        Chat chat = flows.talkTo(flow);

        Reply first = chat.askOnce("k1", "Hi");
        Reply again = chat.askOnce("k1", "Hi");

        assertThat(said(again)).isEqualTo(said(first)).containsExactly("One", "Two");
        assertThat(execution(flow, chat).path("status").asText()).isEqualTo("waiting");
    }

    @Test
    void aMessageThatCutsACallShortIsTheAnswerToTheQuestionAfterIt() {
        ScriptedModel slow = stub.play(Script.slowly(Duration.ofMillis(1_500), (call, reply) -> reply.json(200, "{}")));
        Map<String, Object> webhook = action("webhook", "method", "POST", "url", slow.url());
        String flow =
                flows.run(flow("x", block("a", webhook, say("Well?"), ask("x"), say("You said {{x}}"), ask("x"))));
        Chat chat = colloquy.openSessionWith(colloquy.createChatbot(Map.of("flowId", flow, "whenBusy", "latest")));

        var first = chat.askLater("Hi");
        Eventually.within(PATIENCE, () -> assertThat(slow.calls()).isNotEmpty());
        Reply second = chat.ask("Blue");

        assertThat(said(second)).containsExactly("Well?", "You said Blue");
        first.join().problem(409).code("superseded");
    }

    @Test
    void aFlowThatNoLongerAnswersIsNotWoken() {
        String flow = flows.run(flow("x", block("a", say("One"), action("sleep", "seconds", 1), say("Two"), ask("x"))));
        String chatbot = flows.chatbot(flow);
        Chat chat = colloquy.openSessionWith(chatbot);
        chat.ask("Hi");
        Map<String, Object> model = new HashMap<>();
        model.put("flowId", null);

        colloquy.door().patch("/api/chatbots/" + chatbot, model).expect(200);

        Eventually.within(
                PATIENCE,
                () -> assertThat(execution(flow, chat).path("status").asText()).isEqualTo("ended"));
        assertThat(chat.transcript()).containsExactly("user: Hi", "assistant: One");
    }

    @Test
    void anExecutionCanBeStoppedAndTheNextMessageBeginsAnew() {
        String flow = flows.run(flow("x", block("a", say("One"), ask("x"), say("Two"))));
        Chat chat = flows.talkTo(flow);
        chat.ask("Hi");
        String id = execution(flow, chat).path("id").asText();

        colloquy.door()
                .post("/api/flows/" + flow + "/executions/" + id + "/stop", Map.of())
                .expect(200);

        assertThat(said(chat.ask("Hello"))).containsExactly("One");
    }
}
