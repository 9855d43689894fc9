package org.colloquy.core.upstream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.colloquy.api.json.Json;
import org.jspecify.annotations.Nullable;

/** Writes a request for Chat Completions. */
final class ChatBody {

    private final ModelRequest request;
    private final Dialect dialect;
    private final ObjectNode body = Json.mapper().createObjectNode();

    private ChatBody(ModelRequest request, Dialect dialect) {
        this.request = request;
        this.dialect = dialect;
    }

    static ObjectNode of(ModelRequest request, Dialect dialect, boolean streamed) {
        return new ChatBody(request, dialect).write(streamed);
    }

    private ObjectNode write(boolean streamed) {
        body.put("model", request.model());
        ArrayNode messages = body.putArray("messages");
        request.turns().forEach(turn -> turn(messages.addObject(), turn));
        tools();
        put(Parameter.TEMPERATURE, "temperature", request.temperature());
        put(Parameter.TOP_P, "top_p", request.topP());
        if (request.maxTokens() != null) {
            body.put(dialect.completionTokens() ? "max_completion_tokens" : "max_tokens", request.maxTokens());
        }
        if (request.responseFormat() != null && request.responseFormat().isObject()) {
            body.set("response_format", request.responseFormat());
        }
        if (request.reasoningEffort() != null && dialect.knows(Parameter.REASONING_EFFORT)) {
            body.put("reasoning_effort", request.reasoningEffort());
        }
        if (streamed) {
            body.put("stream", true);
            if (dialect.knows(Parameter.STREAM_OPTIONS)) {
                body.putObject("stream_options").put("include_usage", true);
            }
        }
        return body;
    }

    private void put(Parameter parameter, String name, @Nullable Double value) {
        if (value != null && dialect.knows(parameter)) {
            body.put(name, value);
        }
    }

    /** The settings about tools only with tools: without them providers refuse the settings. */
    private void tools() {
        if (request.tools().isEmpty()) {
            return;
        }
        ArrayNode tools = body.putArray("tools");
        for (ToolSpec tool : request.tools()) {
            ObjectNode function = tools.addObject()
                    .put("type", "function")
                    .putObject("function")
                    .put("name", tool.name());
            if (tool.description() != null) {
                function.put("description", tool.description());
            }
            if (tool.parameters() != null) {
                function.set("parameters", tool.parameters());
            }
            if (tool.strict() != null) {
                function.put("strict", tool.strict());
            }
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
            body.putObject("tool_choice")
                    .put("type", "function")
                    .putObject("function")
                    .put("name", choice.function());
        }
    }

    private static void turn(ObjectNode message, Turn turn) {
        if (turn instanceof Turn.System system) {
            message.put("role", "system").put("content", system.text());
        } else if (turn instanceof Turn.User user) {
            message.put("role", "user");
            parts(message, user.parts());
        } else if (turn instanceof Turn.Assistant assistant) {
            assistant(message.put("role", "assistant"), assistant);
        } else if (turn instanceof Turn.ToolResult result) {
            message.put("role", "tool").put("tool_call_id", result.callId()).put("content", result.output());
        }
    }

    /** Words alone as plain text, which is all that some providers take. */
    private static void parts(ObjectNode message, List<Part> parts) {
        if (parts.size() == 1 && parts.get(0) instanceof Part.Text text) {
            message.put("content", text.text());
            return;
        }
        ArrayNode content = message.putArray("content");
        for (Part part : parts) {
            if (part instanceof Part.Text text) {
                content.addObject().put("type", "text").put("text", text.text());
            } else if (part instanceof Part.Image image) {
                ObjectNode url = content.addObject()
                        .put("type", "image_url")
                        .putObject("image_url")
                        .put("url", image.url());
                if (image.detail() != null) {
                    url.put("detail", image.detail());
                }
            }
        }
    }

    private static void assistant(ObjectNode message, Turn.Assistant assistant) {
        message.put("content", assistant.text() == null && assistant.toolCalls().isEmpty() ? "" : assistant.text());
        if (assistant.toolCalls().isEmpty()) {
            return;
        }
        ArrayNode calls = message.putArray("tool_calls");
        for (ToolCall call : assistant.toolCalls()) {
            calls.addObject()
                    .put("id", call.id())
                    .put("type", "function")
                    .putObject("function")
                    .put("name", call.name())
                    .put("arguments", call.arguments());
        }
    }
}
