package org.colloquy.web.http;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.colloquy.api.json.Json;
import org.jspecify.annotations.Nullable;

/** What a Java type looks like in JSON, in words for people. */
final class JsonTypes {

    private static final Set<Class<?>> INTEGERS =
            Set.of(int.class, Integer.class, long.class, Long.class, short.class, Short.class);
    private static final Set<Class<?>> NUMBERS = Set.of(double.class, Double.class, float.class, Float.class);

    private JsonTypes() {}

    static String expectation(@Nullable Class<?> type) {
        return type == null ? "has the wrong type" : "must be " + name(type);
    }

    private static String name(Class<?> type) {
        if (type == String.class) {
            return "a string";
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        if (type == Instant.class) {
            return "a time such as 2026-01-31T12:00:00Z";
        }
        if (type.isEnum()) {
            return "one of " + values(type);
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "an array";
        }
        return number(type);
    }

    private static String number(Class<?> type) {
        if (INTEGERS.contains(type)) {
            return "a whole number within range";
        }
        return NUMBERS.contains(type) || Number.class.isAssignableFrom(type) ? "a number" : "an object";
    }

    private static String values(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(value -> Json.mapper().convertValue(value, String.class))
                .collect(Collectors.joining(", "));
    }
}
