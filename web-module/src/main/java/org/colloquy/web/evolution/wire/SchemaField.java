package org.colloquy.web.evolution.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;

/**
 * One field of a {@link Schema}.
 *
 * @param type the name of the type in JSON Schema
 * @param allowed the texts that it may be; empty when any will do
 */
public record SchemaField(String name, String type, List<String> allowed, boolean required) {

    private static final String ARRAY = "array";
    private static final String STRING = "string";

    /** A text. */
    public static SchemaField text(String name) {
        return new SchemaField(name, STRING, List.of(), false);
    }

    /** One of these texts. */
    public static SchemaField oneOf(String name, String... allowed) {
        return new SchemaField(name, STRING, List.of(allowed), false);
    }

    /** A whole number. */
    public static SchemaField integer(String name) {
        return new SchemaField(name, "integer", List.of(), false);
    }

    /** A truth value. */
    public static SchemaField flag(String name) {
        return new SchemaField(name, "boolean", List.of(), false);
    }

    /** An array of texts. */
    public static SchemaField texts(String name) {
        return new SchemaField(name, ARRAY, List.of(), false);
    }

    /** The same field where it has to be there. */
    public SchemaField must() {
        return new SchemaField(name, type, allowed, true);
    }

    boolean isList() {
        return type.equals(ARRAY);
    }

    void check(JsonNode value, List<String> problems) {
        if (!is(type, value)) {
            problems.add(name + " is not of a type(s) " + type);
        }
        if (!allowed.isEmpty() && !(value.isTextual() && allowed.contains(value.textValue()))) {
            problems.add(name + " is not one of enum values: " + String.join(",", allowed));
        }
        if (isList() && value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                if (!value.get(i).isTextual()) {
                    problems.add(name + "[" + i + "] is not of a type(s) " + STRING);
                }
            }
        }
    }

    static ArrayNode withoutEmptyTexts(JsonNode texts) {
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        for (JsonNode one : texts) {
            if (!one.isTextual() || !one.textValue().isEmpty()) {
                kept.add(one);
            }
        }
        return kept;
    }

    private static boolean is(String type, JsonNode value) {
        return switch (type) {
            case STRING -> value.isTextual();
            case "integer" -> value.isNumber() && value.canConvertToExactIntegral();
            case "boolean" -> value.isBoolean();
            default -> value.isArray();
        };
    }
}
