package org.colloquy.core.flow.errand;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Tells whether a provider can be asked to hold a model to a schema. Providers refuse to for schemas with more than these keywords,
 * or with properties that may be there or not.
 */
final class StrictSchema {

    private static final Set<String> PLAIN =
            Set.of("type", "description", "title", "enum", "const", "required", "additionalProperties", "$ref");

    private StrictSchema() {}

    static boolean allows(JsonNode schema) {
        return schema.path("type").asText().equals("object") && part(schema);
    }

    private static boolean part(JsonNode schema) {
        if (!schema.isObject() || isObject(schema) && !closed(schema)) {
            return false;
        }
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            if (!keyword(keyword.getKey(), keyword.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static boolean keyword(String name, JsonNode value) {
        return switch (name) {
            case "properties", "$defs", "anyOf" -> {
                boolean all = true;
                for (JsonNode inner : value) {
                    all &= part(inner);
                }
                yield all;
            }
            case "items" -> part(value);
            default -> PLAIN.contains(name);
        };
    }

    private static boolean isObject(JsonNode schema) {
        boolean named = schema.path("type").asText().equals("object");
        for (JsonNode type : schema.path("type")) {
            named |= type.asText().equals("object");
        }
        return named || schema.has("properties");
    }

    /** Whether all of its properties have to be there, and no others. */
    private static boolean closed(JsonNode schema) {
        JsonNode others = schema.path("additionalProperties");
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        Set<String> named = new HashSet<>();
        schema.path("properties").fieldNames().forEachRemaining(named::add);
        return others.isBoolean() && !others.booleanValue() && required.equals(named);
    }
}
