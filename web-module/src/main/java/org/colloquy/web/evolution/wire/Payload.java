package org.colloquy.web.evolution.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The object that a request carries. Fields nobody knows are passed over; a field of the wrong type counts as absent. */
public record Payload(ObjectNode object) {

    /** One without fields. */
    public static Payload empty() {
        return new Payload(JsonNodeFactory.instance.objectNode());
    }

    /** Whether the field is there, be it null. */
    public boolean has(String name) {
        return object.has(name);
    }

    /** A text. */
    public @Nullable String text(String name) {
        JsonNode value = object.get(name);
        return value != null && value.isTextual() ? value.textValue() : null;
    }

    /** A text, where an empty one is as good as none. */
    public @Nullable String filled(String name) {
        String text = text(name);
        return text == null || text.isBlank() ? null : text;
    }

    /** A whole number; what no Java int holds is cut to the nearest that does, for a service to refuse. */
    public @Nullable Integer integer(String name) {
        JsonNode value = object.get(name);
        if (value == null || !value.isNumber()) {
            return null;
        }
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, value.longValue()));
    }

    /** A truth value. */
    public @Nullable Boolean flag(String name) {
        JsonNode value = object.get(name);
        return value != null && value.isBoolean() ? value.booleanValue() : null;
    }

    /** A truth value, where absent means no. */
    public boolean isTrue(String name) {
        return Boolean.TRUE.equals(flag(name));
    }

    /** The texts of an array. */
    public @Nullable List<String> texts(String name) {
        JsonNode value = object.get(name);
        if (value == null || !value.isArray()) {
            return null;
        }
        List<String> texts = new ArrayList<>(value.size());
        value.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    /** An object within; an empty one where there is none. */
    public Payload within(String name) {
        return object.get(name) instanceof ObjectNode inner ? new Payload(inner) : empty();
    }

    /** The first of these names that is there: clients spell some fields in two ways. */
    public String firstOf(String name, String other) {
        return object.hasNonNull(name) ? name : other;
    }
}
