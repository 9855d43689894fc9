package org.colloquy.core.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.colloquy.api.json.Json;

/** Writes a request for Responses: the whole history each time and nothing stored, because providers differ in what they keep. */
final class ResponsesBody {

    private final ModelRequest request;
    private final Dialect dialect;
    private final ObjectNode body = Json.mapper().createObjectNode();

    private ResponsesBody(ModelRequest request, Dialect dialect) {
        this.request = request;
        this.dialect = dialect;
    }

    static ObjectNode of(ModelRequest request, Dialect dialect, boolean streamed) {
        return new ResponsesBody(request, dialect).write(streamed);
    }

    private ObjectNode write(boolean streamed) {
        body.put("model", request.model()).put("store", false);
        List<Turn> turns = request.turns();
        boolean instructed = !turns.isEmpty() && turns.get(0) instanceof Turn.System;
        if (instructed && turns.get(0) instanceof Turn.System system) {
            body.put("instructions", system.text());
        }
        ArrayNode input = body.putArray("input");
        turns.stream().skip(instructed ? 1 : 0).forEach(turn -> turn(input, turn));
        tools();
        if (request.temperature() != null && dialect.knows(Parameter.TEMPERATURE)) {
            body.put("temperature", request.temperature());
        }
        if (request.topP() != null && dialect.knows(Parameter.TOP_P)) {
            body.put("top_p", request.topP());
        }
        if (request.maxTokens() != null) {
            body.put("max_output_tokens", request.maxTokens());
        }
        if (request.responseFormat() != null && request.responseFormat().isObject()) {
            body.putObject("text").set("format", format(request.responseFormat()));
        }
        if (request.reasoningEffort() != null && dialect.knows(Parameter.REASONING_EFFORT)) {
            body.putObject("reasoning").put("effort", request.reasoningEffort());
        }
        if (streamed) {
            body.put("stream", true);
        }
        return body;
    }

    /** A JSON schema lies flat here and one level deeper in Chat Completions. */
    private static JsonNode format(JsonNode chat) {
        JsonNode schema = chat.path("json_schema");
        if (!schema.isObject()) {
            return chat;
        }
        ObjectNode flat = Json.mapper().createObjectNode().put("type", "json_schema");
        flat.setAll((ObjectNode) schema);
        return flat;
    }

    private void tools() {
        if (request.tools().isEmpty()) {
            return;
        }
        ArrayNode tools = body.putArray("tools");
        for (ToolSpec tool : request.tools()) {
            ObjectNode function = tools.addObject().put("type", "function").put("name", tool.name());
            if (tool.description() != null) {
                function.put("description", tool.description());
            }
            JsonNode parameters = tool.parameters();
            if (parameters == null) {
                function.putObject("parameters").put("type", "object").putObject("properties");
            } else {
                function.set("parameters", parameters);
            }
            // Without the word this interface is strict, which Chat Completions is not.
            function.put("strict", Boolean.TRUE.equals(tool.strict()));
        }
        if (request.toolChoice() != null) {
            choice(request.toolChoice());
        }
        if (request.parallelToolCalls() != null && dialect.knows(Parameter.PARALLEL_TOOL_CALLS)) {
            body.put("parallel_tool_calls", request.parallelToolCalls());
        }
    }

    private void choice(ToolChoice choice) {
        if (choice.function() == null) {
            body.put("tool_choice", choice.mode().name().toLowerCase(Locale.ROOT));
        } else {
            body.putObject("tool_choice").put("type", "function").put("name", choice.function());
        }
    }

    private static void turn(ArrayNode input, Turn turn) {
        if (turn instanceof Turn.System system) {
            input.addObject().put("role", "system").put("content", system.text());
        } else if (turn instanceof Turn.User user) {
            user(input.addObject().put("role", "user"), user.parts());
        } else if (turn instanceof Turn.Assistant assistant) {
            assistant(input, assistant);
        } else if (turn instanceof Turn.ToolResult result) {
            input.addObject()
                    .put("type", "function_call_output")
                    .put("call_id", result.callId())
                    .put("output", result.output());
        }
    }

    private static void user(ObjectNode message, List<Part> parts) {
        if (parts.size() == 1 && parts.get(0) instanceof Part.Text text) {
            message.put("content", text.text());
            return;
        }
        ArrayNode content = message.putArray("content");
        for (Part part : parts) {
            if (part instanceof Part.Text text) {
                content.addObject().put("type", "input_text").put("text", text.text());
            } else if (part instanceof Part.Image image) {
                content.addObject()
                        .put("type", "input_image")
                        .put("image_url", image.url())
                        .put("detail", Objects.requireNonNullElse(image.detail(), "auto"));
            }
        }
    }

    private static void assistant(ArrayNode input, Turn.Assistant assistant) {
        if (assistant.text() != null && !assistant.text().isEmpty()) {
            input.addObject().put("role", "assistant").put("content", assistant.text());
        }
        for (ToolCall call : assistant.toolCalls()) {
            input.addObject()
                    .put("type", "function_call")
                    .put("call_id", call.id())
                    .put("name", call.name())
                    .put("arguments", call.arguments());
        }
    }
}
