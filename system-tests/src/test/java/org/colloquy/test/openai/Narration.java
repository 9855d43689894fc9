package org.colloquy.test.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.colloquy.test.client.EventStream.Event;

/**
 * A stream as text that can be compared as a whole: one line for each event with the data that matters. The first run is called
 * {@code run1}, the second step {@code step2} and so on, so that a line says which object it speaks of.
 */
final class Narration {

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    private Narration() {}

    static String of(List<Event> events) {
        Narration narration = new Narration();
        List<String> lines = new ArrayList<>();
        events.forEach(event -> lines.add(narration.line(event)));
        return String.join("\n", lines) + "\n";
    }

    private String line(Event event) {
        if (event.name().equals("done")) {
            return "done " + event.data();
        }
        JsonNode data = event.json();
        assertThat(data.has("error"))
                .as("a key at which one client ends its stream: %s", data)
                .isFalse();
        String name = event.name().replaceFirst("^thread\\.", "");
        return name + " " + named(data) + data(name, data);
    }

    private String data(String name, JsonNode data) {
        return switch (name) {
            case "created" -> "";
            case "message.delta" -> messageDelta(data.at("/delta/content"));
            case "run.step.delta" -> callDelta(data.at("/delta/step_details"));
            default -> {
                String kind = name.substring(0, name.lastIndexOf('.'));
                yield switch (kind) {
                    case "run" -> run(data);
                    case "run.step" -> step(data);
                    case "message" -> message(data);
                    default -> throw new AssertionError("No such event: " + name);
                };
            }
        };
    }

    private static String run(JsonNode run) {
        StringBuilder line = new StringBuilder();
        run.at("/required_action/submit_tool_outputs/tool_calls").forEach(call -> line.append(call(call)));
        return line + end(run);
    }

    private String step(JsonNode step) {
        JsonNode details = step.path("step_details");
        assertThat(details.path("type").asText()).isEqualTo(step.path("type").asText());
        StringBuilder line = new StringBuilder(" " + details.path("type").asText());
        if (details.has("message_creation")) {
            line.append(" ")
                    .append(named(details.at("/message_creation/message_id").asText()));
        }
        details.path("tool_calls").forEach(call -> line.append(call(call)));
        return line + end(step);
    }

    private static String message(JsonNode message) {
        StringBuilder line = new StringBuilder();
        for (JsonNode part : message.path("content")) {
            line.append(" ").append(part.path("type").asText()).append(" ");
            line.append(part.has("refusal") ? part.path("refusal") : part.at("/text/value"));
        }
        return line + end(message);
    }

    private static String messageDelta(JsonNode content) {
        assertThat(content).hasSize(1);
        JsonNode part = content.path(0);
        assertThat(part.path("index").asInt(-1)).isZero();
        String text = part.has("refusal") ? "refusal " + part.path("refusal") : "text " + part.at("/text/value");
        return " " + text + (part.at("/text/annotations").isArray() ? " annotations []" : "");
    }

    private static String callDelta(JsonNode details) {
        assertThat(details.path("tool_calls")).hasSize(1);
        JsonNode call = details.at("/tool_calls/0");
        JsonNode function = call.path("function");
        assertThat(call.path("type").asText()).isEqualTo("function");
        String named = call.has("id")
                ? " " + call.path("id").asText() + " " + function.path("name").asText()
                : "";
        boolean announced = function.has("output") && function.path("output").isNull();
        return " " + call.path("index").asInt(-1) + named + " " + function.path("arguments")
                + (announced ? " output null" : "");
    }

    private static String call(JsonNode call) {
        JsonNode function = call.path("function");
        String output = function.has("output") ? " -> " + function.path("output") : "";
        return " " + call.path("id").asText() + " " + function.path("name").asText() + " "
                + function.path("arguments").asText() + output;
    }

    /** Where something stands, why, and what it has cost. */
    private static String end(JsonNode object) {
        StringBuilder line = new StringBuilder(" " + object.path("status").asText());
        if (object.path("last_error").isObject()) {
            line.append(" ").append(object.at("/last_error/code").asText());
        }
        if (object.path("incomplete_details").isObject()) {
            line.append(" ").append(object.at("/incomplete_details/reason").asText());
        }
        if (object.path("usage").isObject()) {
            line.append(" cost ").append(object.at("/usage/prompt_tokens").asInt());
            line.append("+").append(object.at("/usage/completion_tokens").asInt());
        }
        return line.toString();
    }

    private String named(JsonNode object) {
        return named(object.path("id").asText());
    }

    private String named(String id) {
        String kind = id.substring(0, Math.max(0, id.indexOf('_')));
        return names.computeIfAbsent(id, unknown -> kind + counts.merge(kind, 1, Integer::sum));
    }
}
