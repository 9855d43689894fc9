package org.colloquy.web.openai.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.colloquy.api.error.AppException;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object of a request, read field by field: unknown fields are passed over, a null is no field at all, and an empty array
 * is an empty object, because PHP writes one like the other. Refusals name a field by its path from the body.
 */
public final class Fields {

    private final ObjectNode object;
    private final String path;

    private Fields(ObjectNode object, String path) {
        this.object = object;
        this.path = path;
    }

    /** The body of a request. */
    public static Fields of(JsonNode body) {
        return wrap(body, "");
    }

    /** The path of a field from the body. */
    public String path(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** All of it, known fields or not. */
    public ObjectNode whole() {
        return object;
    }

    /** Whether the field is there. */
    public boolean has(String name) {
        return object.hasNonNull(name);
    }

    /** The field as it is. */
    public @Nullable JsonNode raw(String name) {
        JsonNode value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }

    /** A field that has to be there. */
    public JsonNode required(String name) {
        JsonNode value = raw(name);
        if (value == null) {
            throw AppException.invalid(path(name), "Missing required parameter: '" + path(name) + "'.");
        }
        return value;
    }

    /** A text that has to be there. */
    public String requiredText(String name) {
        required(name);
        return String.valueOf(text(name));
    }

    /** A text. */
    public @Nullable String text(String name) {
        JsonNode value = typed(name, JsonNode::isTextual, "a string");
        return value == null ? null : storable(path(name), value.textValue());
    }

    /** A number. */
    public @Nullable Double number(String name) {
        JsonNode value = typed(name, JsonNode::isNumber, "a number");
        return value == null ? null : value.doubleValue();
    }

    /** A whole number. */
    public @Nullable Integer integer(String name) {
        JsonNode value = typed(
                name, node -> node.canConvertToExactIntegral() && node.canConvertToInt(), "an integer within range");
        return value == null ? null : value.intValue();
    }

    /** A truth value. */
    public @Nullable Boolean flag(String name) {
        JsonNode value = typed(name, JsonNode::isBoolean, "a boolean");
        return value == null ? null : value.booleanValue();
    }

    /** An object. */
    public @Nullable Fields object(String name) {
        JsonNode value = raw(name);
        return value == null ? null : wrap(value, path(name));
    }

    /** An object that has to be there. */
    public Fields requiredObject(String name) {
        return wrap(required(name), path(name));
    }

    /** An object that is kept as it is. */
    public @Nullable JsonNode rawObject(String name) {
        Fields value = object(name);
        return value == null ? null : value.object;
    }

    /** An array of objects. */
    public @Nullable List<Fields> objects(String name) {
        JsonNode value = typed(name, JsonNode::isArray, "an array of objects");
        if (value == null) {
            return null;
        }
        List<Fields> elements = new ArrayList<>(value.size());
        for (int i = 0; i < value.size(); i++) {
            elements.add(element(value.get(i), path(name) + "[" + i + "]"));
        }
        return elements;
    }

    /** An object of texts, such as metadata. */
    public @Nullable Map<String, String> pairs(String name) {
        Fields value = object(name);
        if (value == null) {
            return null;
        }
        Map<String, String> pairs = new LinkedHashMap<>();
        value.object.fieldNames().forEachRemaining(key -> {
            String text = value.text(key);
            if (text != null) {
                pairs.put(storable(path(name), key), text);
            }
        });
        return pairs;
    }

    /** One of the databases takes every character but one. */
    private static String storable(String path, String text) {
        if (text.indexOf('\0') >= 0) {
            throw AppException.invalid(path, "must not have a null character in it");
        }
        return text;
    }

    private @Nullable JsonNode typed(String name, Predicate<JsonNode> type, String expected) {
        JsonNode value = raw(name);
        if (value != null && !type.test(value)) {
            throw wrongType(path(name), expected, value);
        }
        return value;
    }

    private static Fields wrap(JsonNode value, String path) {
        if (value instanceof ObjectNode node) {
            return new Fields(node, path);
        }
        if (value.isNull() || value.isMissingNode() || (value.isArray() && value.isEmpty())) {
            return new Fields(JsonNodeFactory.instance.objectNode(), path);
        }
        throw wrongType(path.isEmpty() ? "body" : path, "an object", value);
    }

    private static Fields element(JsonNode value, String path) {
        if (value instanceof ObjectNode node) {
            return new Fields(node, path);
        }
        throw wrongType(path, "an object", value);
    }

    private static AppException wrongType(String path, String expected, JsonNode found) {
        String kind = found.getNodeType().name().toLowerCase(Locale.ROOT);
        return AppException.invalid(
                path,
                "Invalid type for '" + path + "': expected " + expected + ", but got a value of type " + kind + ".");
    }

    /** The refusal of a value that is not among the known ones. */
    public AppException unknownValue(String name, String... supported) {
        return AppException.invalid(
                path(name),
                "Invalid value for '" + path(name) + "'. Supported values are: '" + String.join("', '", supported)
                        + "'.");
    }
}
