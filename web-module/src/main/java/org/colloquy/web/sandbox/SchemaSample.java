package org.colloquy.web.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * The smallest value that satisfies a simple JSON Schema: types, required properties, enum, const, bounds, the first of
 * alternatives, references into the schema. Of richer keywords it knows nothing.
 */
final class SchemaSample {

    private static final String WORD = "sandbox";
    private static final int MAX_DEPTH = 16;
    private static final int MAX_SIZE = 100;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Map<String, String> FORMATS = Map.of(
            "date", "2000-01-01",
            "time", "00:00:00Z",
            "date-time", "2000-01-01T00:00:00Z",
            "email", "sandbox@example.com",
            "uri", "https://example.com/sandbox",
            "uuid", "00000000-0000-4000-8000-000000000000");

    private final JsonNode root;
    private int left = MAX_SIZE;

    SchemaSample(JsonNode root) {
        this.root = root;
    }

    JsonNode value() {
        return value(root, 0);
    }

    private JsonNode value(JsonNode schema, int depth) {
        // Both bounds only matter for schemas that contain themselves or are made to be huge.
        if (depth > MAX_DEPTH || left-- <= 0) {
            return NODES.nullNode();
        }
        if (schema.has("const")) {
            return schema.get("const");
        }
        if (schema.path("enum").has(0)) {
            return schema.get("enum").get(0);
        }
        if (schema.has("$ref")) {
            return value(resolve(schema.get("$ref").asText()), depth + 1);
        }
        for (String alternatives : new String[] {"anyOf", "oneOf", "allOf"}) {
            if (schema.path(alternatives).has(0)) {
                return value(schema.get(alternatives).get(0), depth + 1);
            }
        }
        return ofType(schema, depth);
    }

    private JsonNode ofType(JsonNode schema, int depth) {
        JsonNode type = schema.path("type").isArray() ? schema.get("type").path(0) : schema.path("type");
        return switch (type.asText(schema.has("properties") ? "object" : "")) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "string" -> NODES.textNode(text(schema));
            case "integer" -> NODES.numberNode(schema.path("minimum").asLong(0));
            case "number" -> schema.has("minimum") ? schema.get("minimum") : NODES.numberNode(0);
            case "boolean" -> NODES.booleanNode(true);
            case "null" -> NODES.nullNode();
            default -> NODES.textNode(WORD);
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = NODES.objectNode();
        for (JsonNode name : schema.path("required")) {
            object.set(name.asText(), value(schema.path("properties").path(name.asText()), depth + 1));
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode array = NODES.arrayNode();
        int size = Math.min(schema.path("minItems").asInt(0), MAX_SIZE);
        for (int i = 0; i < size; i++) {
            array.add(value(schema.path("items"), depth + 1));
        }
        return array;
    }

    private static String text(JsonNode schema) {
        String word = FORMATS.getOrDefault(schema.path("format").asText(), WORD);
        int min = Math.min(schema.path("minLength").asInt(0), MAX_SIZE);
        String padded = word + "x".repeat(Math.max(0, min - word.length()));
        return padded.substring(
                0,
                Math.max(0, Math.min(padded.length(), schema.path("maxLength").asInt(MAX_SIZE))));
    }

    private JsonNode resolve(String reference) {
        return reference.matches("#(/[^/]+)*") ? root.at(reference.substring(1)) : NODES.missingNode();
    }
}
