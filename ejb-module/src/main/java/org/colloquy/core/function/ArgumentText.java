package org.colloquy.core.function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.colloquy.api.json.Json;

/** Reads what a model wrote as arguments. */
final class ArgumentText {

    private ArgumentText() {}

    /** The arguments; empty when the text is not one JSON object. No text at all is what some models write for none. */
    static Optional<ObjectNode> parse(String text) {
        if (text.isBlank()) {
            return Optional.of(Json.mapper().createObjectNode());
        }
        try {
            JsonNode node = Json.mapper().readTree(text);
            return node instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JsonProcessingException e) {
            // Its message quotes the text, which may be a user's; that it is no JSON says enough.
            return Optional.empty();
        }
    }
}
