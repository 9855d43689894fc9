package org.colloquy.web.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One place in a request's JSON, knowing its own path for the error that names it.
 *
 * @param path how OpenAI names it, for instance {@code messages[0].role}
 */
record Field(String path, JsonNode node) {

    static Field root(JsonNode node) {
        return new Field("", node);
    }

    Field at(String name) {
        return new Field(path.isEmpty() ? name : path + "." + name, node.path(name));
    }

    /** The field itself; empty when it is absent or null, which mean the same. */
    Optional<Field> find() {
        return node.isMissingNode() || node.isNull() ? Optional.empty() : Optional.of(this);
    }

    Field required() {
        return find().orElseThrow(() -> BadRequest.missing(path));
    }

    Field object() {
        if (!node.isObject()) {
            throw BadRequest.wrongType(path, "an object");
        }
        return this;
    }

    List<Field> items() {
        if (!node.isArray()) {
            throw BadRequest.wrongType(path, "an array");
        }
        List<Field> items = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            items.add(new Field(path + "[" + i + "]", node.get(i)));
        }
        return items;
    }

    String text() {
        if (!node.isTextual()) {
            throw BadRequest.wrongType(path, "a string");
        }
        return node.textValue();
    }

    String text(Pattern pattern) {
        String text = text();
        if (!pattern.matcher(text).matches()) {
            throw BadRequest.wrongValue(path, "expected a string that matches " + pattern);
        }
        return text;
    }

    boolean flag() {
        if (!node.isBoolean()) {
            throw BadRequest.wrongType(path, "a boolean");
        }
        return node.booleanValue();
    }

    int positive() {
        if (!node.isIntegralNumber()) {
            throw BadRequest.wrongType(path, "an integer");
        }
        if (!node.canConvertToInt() || node.intValue() < 1) {
            throw BadRequest.wrongValue(path, "expected an integer of at least 1");
        }
        return node.intValue();
    }
}
