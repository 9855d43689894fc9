package org.colloquy.core.flow.machine;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.colloquy.api.flow.FlowVariable;
import org.colloquy.api.flow.VariableType;
import org.jspecify.annotations.Nullable;

/** What a variable holds. */
public sealed interface Value {

    /** Longest text, and most characters of all items of a list. */
    int MAX_LENGTH = 65_536;

    /** Most items of a list. */
    int MAX_ITEMS = 1_000;

    /** The field of a stored number. */
    String NUMBER = "number";

    /** Nothing said. */
    Value NO_TEXT = new Text("");

    /** Words. */
    record Text(String text) implements Value {

        @Override
        public JsonNode json() {
            return TextNode.valueOf(text);
        }
    }

    /** A number. */
    record Amount(BigDecimal number) implements Value {

        /** Without exponents. */
        public Amount {
            number = number.scale() < 0 ? number.setScale(0) : number;
        }

        @Override
        public String text() {
            return Numbers.text(number);
        }

        @Override
        public JsonNode json() {
            return DecimalNode.valueOf(number);
        }

        @Override
        public JsonNode stored() {
            return JsonNodeFactory.instance.objectNode().put(NUMBER, number.toPlainString());
        }
    }

    /** Texts in their order. */
    record Items(List<String> items) implements Value {

        /** Copies the list. */
        public Items {
            items = List.copyOf(items);
        }

        @Override
        public String text() {
            return String.join(", ", items);
        }

        @Override
        public JsonNode json() {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            items.forEach(array::add);
            return array;
        }
    }

    /** As words, for messages and comparisons. */
    String text();

    /** A text, a number or an array of texts. */
    JsonNode json();

    /** The same as it is stored: a number in an object, because a JSON number may lose digits on its way. */
    @JsonValue
    default JsonNode stored() {
        return json();
    }

    /** The value of either form. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Value of(JsonNode json) {
        if (json.isNumber() || json.isObject()) {
            String digits = json.isNumber()
                    ? json.decimalValue().toPlainString()
                    : json.path(NUMBER).asText();
            return new Amount(Numbers.find(digits).orElseThrow(() -> new IllegalArgumentException("no number")));
        }
        if (!json.isArray()) {
            return new Text(json.asText());
        }
        List<String> items = new ArrayList<>();
        json.forEach(item -> items.add(item.asText()));
        return new Items(items);
    }

    /** What a variable holds at first. */
    static Value first(FlowVariable variable) {
        JsonNode given = variable.defaultValue();
        return given == null || given.isNull() ? empty(variable.type()) : of(given);
    }

    private static Value empty(VariableType type) {
        return switch (type) {
            case TEXT -> NO_TEXT;
            case NUMBER -> new Amount(BigDecimal.ZERO);
            case LIST -> new Items(List.of());
        };
    }

    /**
     * A part of somebody's answer as a variable of a type takes it; null: it does not fit. Objects in texts and lists are their JSON.
     */
    static @Nullable Value of(JsonNode part, VariableType type) {
        return switch (type) {
            case TEXT -> new Text(words(part));
            case NUMBER ->
                part.isContainerNode()
                        ? null
                        : Numbers.find(part.asText()).map(Amount::new).orElse(null);
            case LIST -> part.isArray() ? items(part) : null;
        };
    }

    private static Value items(JsonNode array) {
        List<String> items = new ArrayList<>();
        array.forEach(item -> items.add(words(item)));
        return new Items(items);
    }

    private static String words(JsonNode part) {
        return part.isContainerNode() ? part.toString() : part.isNull() ? "" : part.asText();
    }

    /** Whether it is small enough to be kept. */
    default boolean bounded() {
        return text().length() <= MAX_LENGTH
                && (!(this instanceof Items list) || list.items().size() <= MAX_ITEMS);
    }
}
