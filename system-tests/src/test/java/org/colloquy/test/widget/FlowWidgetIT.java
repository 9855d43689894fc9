package org.colloquy.test.widget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquy.test.flow.Flows.action;
import static org.colloquy.test.flow.Flows.block;
import static org.colloquy.test.flow.Flows.flow;
import static org.colloquy.test.flow.Flows.say;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Door;
import org.colloquy.test.client.JsonText;
import org.colloquy.test.client.Reply;
import org.colloquy.test.flow.Flows;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Visitors of a page whose widget follows a flow. */
@AgainstServer
class FlowWidgetIT {

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
        token = colloquy.door()
                .post("/api/widgets", Map.of("name", "site", "assistantId", chatbot))
                .expect(201)
                .text("/token");
    }

    private Reply post(String rest, String contentType, Map<String, ?> body) {
        return Door.at(colloquy.door().base())
                .send("POST", "/widget/" + token + rest, contentType, JsonText.write(body));
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
