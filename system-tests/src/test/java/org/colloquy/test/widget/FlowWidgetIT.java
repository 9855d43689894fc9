package org.colloquy.test.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.test.flow.Flows.action;
import static org.colloquy.test.flow.Flows.ask;
import static org.colloquy.test.flow.Flows.block;
import static org.colloquy.test.flow.Flows.flow;
import static org.colloquy.test.flow.Flows.say;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Door;
import org.colloquy.test.client.Eventually;
import org.colloquy.test.client.JsonText;
import org.colloquy.test.client.Reply;
import org.colloquy.test.flow.Flows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Visitors of a page whose widget follows a flow. */
@AgainstServer
class FlowWidgetIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String SENDER = "0123456789abcdef0123";

    private final Colloquy colloquy;
    private final Flows flows;
    private String token = "";

    FlowWidgetIT(Colloquy colloquy) {
        this.colloquy = colloquy;
        this.flows = new Flows(colloquy);
    }

    @BeforeEach
    void offerChoices() {
        Map<String, Object> buttons = action(
                "buttons",
                "text",
                "Which?",
                "variable",
                "x",
                "buttons",
                List.of(Map.of("label", "Red"), Map.of("label", "Blue")));
        String chatbot = flows.chatbot(flows.run(flow("x", block("a", say("Welcome"), buttons, say("{{x}} it is")))));
        token = widget(chatbot);
    }

    private String widget(String chatbot) {
        return colloquy.door()
                .post("/api/widgets", Map.of("name", "site", "assistantId", chatbot))
                .expect(201)
                .text("/token");
    }

    private Reply post(String rest, String contentType, Map<String, ?> body) {
        return Door.at(colloquy.door().base())
                .send("POST", "/widget/" + token + rest, contentType, JsonText.write(body));
    }

    private JsonNode said(String more) {
        return at("/messages?session=" + SENDER + more);
    }

    private JsonNode at(String path) {
        return Door.at(colloquy.door().base())
                .get("/widget/" + token + path)
                .expect(200)
                .json();
    }

    private JsonNode tell(String text) {
        return post("/messages", "application/json", Map.of("sender", SENDER, "message", text))
                .expect(200)
                .json();
    }

    @Test
    void allThatIsSaidComesInOrderAndChoicesAreButtons() {
        JsonNode first = tell("Hi");

        assertThat(first.findValuesAsText("text")).containsExactly("Welcome", "Which?");
        assertThat(first.path(1).path("buttons").findValuesAsText("payload")).containsExactly("Red", "Blue");
        assertThat(tell("Blue").findValuesAsText("text")).containsExactly("Blue it is");
    }

    @Test
    void whatAFlowSaysByItselfIsThereForPagesThatLook() {
        String chatbot = flows.chatbot(flows.run(flow(
                "x", block("a", say("Welcome"), action("sleep", "seconds", 1), say("**Still** there?"), ask("x")))));
        token = widget(chatbot);
        assertThat(said("")).isEmpty();
        assertThat(tell("Hi").findValuesAsText("text")).containsExactly("Welcome");

        Eventually.within(
                PATIENCE,
                () -> assertThat(said("").findValuesAsText("text")).containsExactly("Welcome", "**Still** there?"));

        String welcome = said("").path(0).path("id").asText();
        String last = said("").path(1).path("id").asText();
        assertThat(said("&after=" + welcome).findValuesAsText("text")).containsExactly("**Still** there?");
        assertThat(said("&after=" + last)).isEmpty();
        assertThat(said("&after=msg_of_another_session")).hasSize(2);
        assertThat(at("/messages?session=fedcba9876543210")).isEmpty();
    }

    @Test
    void anEngineWithoutButtonsGetsThemAsNumberedLines() {
        Map<String, Object> body = Map.of(
                "messages",
                List.of(Map.of("role", "user", "content", "Hi", "tools", Map.of())),
                "query_type",
                "thread");

        JsonNode answer = post("", "text/plain;charset=UTF-8", body).expect(200).json();

        assertThat(answer.path("messages").findValuesAsText("content"))
                .containsExactly("Welcome", "Which?\n\n1. Red\n2. Blue");
    }
}
