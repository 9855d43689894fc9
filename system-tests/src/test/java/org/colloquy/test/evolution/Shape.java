package org.colloquy.test.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Compares an answer with what the contract says of it: same fields in the same order, same values, placeholders by kind. */
final class Shape {

    private static final String MORE = "<more>";

    private Shape() {}

    static void require(JsonNode expected, JsonNode actual) {
        compare("", expected, actual);
    }

    private static void compare(String place, JsonNode expected, JsonNode actual) {
        if (expected.isTextual() && expected.textValue().matches("<\\w+>")) {
            placeholder(place, expected.textValue(), actual);
        } else if (expected.isObject()) {
            assertThat(names(actual)).as("fields of %s in %s", place, actual).isEqualTo(names(expected));
            expected.fields()
                    .forEachRemaining(field ->
                            compare(place + "/" + field.getKey(), field.getValue(), actual.get(field.getKey())));
        } else if (expected.isArray()) {
            elements(place, expected, actual);
        } else {
            assertThat(actual).as(place).isEqualTo(expected);
        }
    }

    private static void elements(String place, JsonNode expected, JsonNode actual) {
        assertThat(actual.isArray()).as("%s is an array: %s", place, actual).isTrue();
        boolean open = !expected.isEmpty()
                && MORE.equals(expected.get(expected.size() - 1).asText());
        int fixed = open ? expected.size() - 1 : expected.size();
        if (open) {
            assertThat(actual.size()).as("size of %s", place).isGreaterThanOrEqualTo(fixed);
        } else {
            assertThat(actual).as(place).hasSize(fixed);
        }
        for (int i = 0; i < fixed; i++) {
            compare(place + "/" + i, expected.get(i), actual.get(i));
        }
    }

    private static void placeholder(String place, String kind, JsonNode actual) {
        switch (kind) {
            case "<any>" -> assertThat(actual).as(place).isNotNull();
            case "<number>" ->
                assertThat(actual.isNumber()).as("%s is a number", place).isTrue();
            case "<id>", "<text>" -> assertThat(actual.asText()).as(place).isNotBlank();
            case "<masked>" -> assertThat(actual.asText()).as(place).containsPattern("…|\\*\\*\\*");
            case "<date>" ->
                assertThat(actual.asText()).as(place).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
            default -> throw new IllegalArgumentException(kind);
        }
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
