package org.colloquy.web.widget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.colloquy.api.assistant.FunctionTool;
import org.colloquy.api.error.AppException;
import org.colloquy.api.json.Json;
import org.colloquy.api.run.FunctionCall;
import org.colloquy.api.widget.WidgetAnswer;
import org.jspecify.annotations.Nullable;

/**
 * The contract of the widget's OpenAI engine: a body in whatever content type, functions inside the message, one answer with texts and
 * calls.
 */
final class OpenAiEngine {

    private OpenAiEngine() {}

    /** Whether the page answers a call. */
    static boolean isOutput(JsonNode body) {
        return body.hasNonNull("tool_call_id") || body.path("tool_calls").hasNonNull("id");
    }

    static String callId(JsonNode body) {
        JsonNode id = body.hasNonNull("tool_call_id")
                ? body.path("tool_call_id")
                : body.path("tool_calls").path("id");
        return id.asText();
    }

    /** What the page's function returned, which need not be text. */
    static String output(JsonNode body) {
        JsonNode output = body.path("output");
        if (output.isMissingNode() || output.isNull()) {
            return "";
        }
        return output.isTextual() ? output.asText() : output.toString();
    }

    static String content(JsonNode body) {
        String content = last(body).path("content").asText("");
        if (content.isBlank()) {
            throw AppException.invalid("messages", "must end with a message that says something");
        }
        return content;
    }

    /** Without an assistant each message is a conversation of its own. */
    static boolean remember(JsonNode body) {
        return !body.path("query_type").asText("thread").equals("completions");
    }

    /** The functions of the page; an empty object stands for none. */
    static List<FunctionTool> tools(JsonNode body) {
        List<FunctionTool> tools = new ArrayList<>();
        for (JsonNode tool : last(body).path("tools")) {
            JsonNode function = tool.path("function");
            if (function.path("name").isTextual()) {
                tools.add(new FunctionTool(
                        function.path("name").asText(),
                        function.path("description").isTextual()
                                ? function.path("description").asText()
                                : null,
                        function.path("parameters").isObject() ? function.path("parameters") : null,
                        function.path("strict").isBoolean()
                                ? function.path("strict").asBoolean()
                                : null));
            }
        }
        return tools;
    }

    static ObjectNode answer(WidgetAnswer answer) {
        ObjectNode body = Json.mapper().createObjectNode();
        ArrayNode messages = body.putArray("messages");
        answer.texts()
                .forEach(text -> messages.addObject()
                        .put("type", "simple_message")
                        .put("content", harmless(RichText.of(text).inWords(text))));
        answer.calls().forEach(call -> messages.add(call(call)));
        return body;
    }

    /** The widget takes {@code [•…•]} in a text for a call of any function of its page. Calls have a form of their own here. */
    private static String harmless(String text) {
        return text.replace("[•", "[ •");
    }

    static ObjectNode call(FunctionCall call) {
        ObjectNode message =
                Json.mapper().createObjectNode().put("type", "tool_calls").put("id", call.id());
        ObjectNode command = message.putObject("command").put("name", call.name());
        command.set("arguments", arguments(call));
        return message;
    }

    private static JsonNode arguments(FunctionCall call) {
        try {
            @Nullable JsonNode arguments = Json.read(call.arguments(), JsonNode.class);
            return arguments == null ? Json.mapper().createObjectNode() : arguments;
        } catch (UncheckedIOException e) {
            // A model's JSON may be wrong; the page gets what it can read.
            return Json.mapper().createObjectNode();
        }
    }

    private static JsonNode last(JsonNode body) {
        JsonNode messages = body.path("messages");
        return messages.isArray() && !messages.isEmpty() ? messages.get(messages.size() - 1) : body.path("messages");
    }
}
