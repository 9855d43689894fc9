package org.colloquy.test.bot;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.colloquy.test.model.ModelCall;

/** Reads what a model was asked. */
final class Prompts {

    private Prompts() {}

    /** Its messages as {@code role: text}; of several parts, the words and the addresses of pictures. */
    static List<String> of(ModelCall call) {
        List<String> said = new ArrayList<>();
        for (JsonNode message : call.body().path("messages")) {
            said.add(message.path("role").asText() + ": " + text(message.path("content")));
        }
        return said;
    }

    private static String text(JsonNode content) {
        if (!content.isArray()) {
            return content.asText();
        }
        List<String> parts = new ArrayList<>();
        content.forEach(part -> parts.add(
                part.has("text")
                        ? part.path("text").asText()
                        : "<" + part.at("/image_url/url").asText() + ">"));
        return String.join(" ", parts);
    }
}
