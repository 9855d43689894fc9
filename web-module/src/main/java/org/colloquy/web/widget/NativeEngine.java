package org.colloquy.web.widget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.colloquy.api.error.AppException;
import org.colloquy.api.json.Json;
import org.colloquy.api.widget.WidgetAnswer;
import org.colloquy.api.widget.WidgetSaid;
import org.jspecify.annotations.Nullable;

/** The array format of the widget, which its Rasa and universal engines share: recipient, text, image, buttons. */
final class NativeEngine {

    private NativeEngine() {}

    /** What is said, under the names of the engines: {@code message} of Rasa, {@code text}, or the last of {@code messages}. */
    static String content(JsonNode body) {
        for (String field : new String[] {"message", "text"}) {
            if (body.path(field).isTextual() && !body.path(field).asText().isBlank()) {
                return body.path(field).asText();
            }
        }
        return OpenAiEngine.content(body);
    }

    /** What the sender calls itself; null when it does not say. */
    static @Nullable String visitor(JsonNode body) {
        for (String field : new String[] {"sender", "session_id"}) {
            if (body.path(field).isTextual()) {
                return body.path(field).asText();
            }
        }
        return null;
    }

    static ArrayNode answer(WidgetAnswer answer, @Nullable String recipient) {
        ArrayNode items = Json.mapper().createArrayNode();
        answer.texts().forEach(text -> items.add(item(RichText.of(text), recipient)));
        answer.calls().forEach(call -> {
            ObjectNode item = items.addObject();
            item.put("recipient_id", recipient == null ? "colloquy" : recipient);
            item.put("text", "");
            ObjectNode result = item.putObject("tool_result");
            result.put("tool_name", call.name());
            result.set("parameters", OpenAiEngine.call(call).path("command").path("arguments"));
            result.put("id", call.id());
        });
        return items;
    }

    /** What was said without having been asked for. */
    static ArrayNode said(List<WidgetSaid> said) {
        ArrayNode items = Json.mapper().createArrayNode();
        said.forEach(one -> items.add(item(RichText.of(one.text()), null).put("id", one.id())));
        return items;
    }

    /** For the Rasa engine, which finds calls of functions in texts. */
    static ArrayNode rasa(WidgetAnswer answer, @Nullable String recipient) {
        ArrayNode items = answer(answer, recipient);
        items.forEach(item -> {
            if (item.has("tool_result")) {
                ((ObjectNode) item).put("text", command(item.path("tool_result")));
            }
        });
        return items;
    }

    /** For the universal engine, which knows its requests by their ids. */
    static ArrayNode universal(WidgetAnswer answer, @Nullable String recipient, JsonNode request) {
        ArrayNode items = answer(answer, recipient);
        items.forEach(item -> {
            ObjectNode metadata = ((ObjectNode) item).putObject("metadata");
            if (request.path("request_id").isTextual()) {
                metadata.set("request_id", request.path("request_id"));
            }
        });
        return items;
    }

    /** A call as the widget writes it: its mark must not stand anywhere inside. */
    private static String command(JsonNode call) {
        ObjectNode command = Json.mapper()
                .createObjectNode()
                .put("action", call.path("tool_name").asText().replace("__method__", "."));
        command.set("params", call.path("parameters"));
        command.set("id", call.path("id"));
        return "[•" + command.toString().replace("•", "\\u2022") + "•]";
    }

    private static ObjectNode item(RichText rich, @Nullable String recipient) {
        ObjectNode item = Json.mapper().createObjectNode();
        item.put("recipient_id", recipient == null ? "colloquy" : recipient);
        item.put("text", rich.text());
        if (rich.image() != null) {
            item.put("image", rich.image());
        }
        if (!rich.buttons().isEmpty()) {
            ArrayNode buttons = item.putArray("buttons");
            rich.buttons()
                    .forEach(button ->
                            buttons.addObject().put("title", button.title()).put("payload", button.payload()));
        }
        return item;
    }

    /** The body as an object. */
    static JsonNode checked(JsonNode body) {
        if (!body.isObject()) {
            throw AppException.invalid("body", "must be a JSON object");
        }
        return body;
    }
}
