package org.colloquy.web.openai.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Set;
import org.colloquy.web.openai.wire.Fields;
import org.jspecify.annotations.Nullable;

/** The field {@code response_format}, the same for assistants and runs. */
public final class ResponseFormats {

    private static final String FIELD = "response_format";
    private static final String AUTO = "auto";
    private static final String SCHEMA = "json_schema";
    private static final String[] TYPES = {"text", "json_object", SCHEMA};

    private ResponseFormats() {}

    /** The format asked for; null when none is. */
    public static @Nullable JsonNode read(Fields body) {
        JsonNode sent = body.raw(FIELD);
        if (sent == null) {
            return null;
        }
        if (sent.isTextual()) {
            if (!sent.textValue().equals(AUTO)) {
                throw body.unknownValue(FIELD, AUTO);
            }
            return sent;
        }
        requireComplete(body.requiredObject(FIELD));
        return sent;
    }

    /** How a format is shown; none is {@code auto}. */
    public static JsonNode shown(@Nullable JsonNode format) {
        return format == null ? TextNode.valueOf(AUTO) : format;
    }

    private static void requireComplete(Fields format) {
        String type = format.requiredText("type");
        if (!Set.of(TYPES).contains(type)) {
            throw format.unknownValue("type", TYPES);
        }
        if (type.equals(SCHEMA)) {
            format.requiredObject(SCHEMA).requiredText("name");
        }
    }
}
