package org.colloquy.core.upstream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.colloquy.api.json.Json;

/** What a provider's Assistants API is sent. */
final class RemoteBody {

    private RemoteBody() {}

    /** A new thread with what has been said, and a run on it. Calls of functions of an earlier run are left out. */
    static ObjectNode question(String assistantId, List<Turn> turns) {
        ObjectNode body = Json.mapper().createObjectNode().put("assistant_id", assistantId);
        ArrayNode messages = body.putObject("thread").putArray("messages");
        for (Turn turn : turns) {
            if (turn instanceof Turn.User user) {
                content(messages.addObject().put("role", "user"), user.parts());
            } else if (turn instanceof Turn.Assistant said
                    && said.text() != null
                    && !said.text().isBlank()) {
                messages.addObject().put("role", "assistant").put("content", said.text());
            }
        }
        return body;
    }

    private static void content(ObjectNode message, List<Part> parts) {
        ArrayNode content = message.putArray("content");
        for (Part part : parts) {
            if (part instanceof Part.Text text) {
                content.addObject().put("type", "text").put("text", text.text());
            } else if (part instanceof Part.Image image) {
                content.addObject()
                        .put("type", "image_url")
                        .putObject("image_url")
                        .put("url", image.url());
            }
        }
    }

    /** The outputs of the calls at the end of a conversation; empty when it does not end with calls. */
    static List<Turn.ToolResult> outputs(List<Turn> turns) {
        List<Turn.ToolResult> outputs = new ArrayList<>();
        for (int i = turns.size() - 1; i >= 0 && turns.get(i) instanceof Turn.ToolResult output; i--) {
            outputs.add(0, output);
        }
        return outputs;
    }

    static ObjectNode answers(List<Turn.ToolResult> outputs) {
        ObjectNode body = Json.mapper().createObjectNode();
        ArrayNode list = body.putArray("tool_outputs");
        outputs.forEach(
                output -> list.addObject().put("tool_call_id", output.callId()).put("output", output.output()));
        return body;
    }
}
