package org.colloquy.web.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import org.colloquy.api.json.Json;
import org.colloquy.web.openai.wire.Fields;

/** JSON as tests write it: with single quotes for quotes, and typographic ones for apostrophes. */
public final class Sample {

    private Sample() {}

    /** JSON text as a tree. */
    public static JsonNode json(String text) {
        return parsed(text.replace('\'', '"').replace('’', '\''));
    }

    /** What a client sent. */
    public static Fields body(String text) {
        return Fields.of(json(text));
    }

    /** A value as it goes over the wire. */
    public static JsonNode written(Object value) {
        return parsed(Json.write(value));
    }

    private static JsonNode parsed(String text) {
        try {
            return Json.mapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
