package org.colloquy.core.function.code;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.colloquy.api.json.Json;
import org.jspecify.annotations.Nullable;

/** Says in a model's terms what a parser did not like; its own words quote the input and name Java types. */
public final class JsonFaults {

    private static final Set<Class<?>> WHOLE = Set.of(
            int.class, Integer.class, long.class, Long.class, short.class, Short.class, java.math.BigInteger.class);

    private JsonFaults() {}

    static String describe(String argument, JsonMappingException e) {
        return path(argument, e) + " " + complaint(e);
    }

    /** What is wrong at that path. */
    public static String complaint(JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException) {
            return "is not known";
        }
        if (e instanceof InvalidTypeIdException) {
            return "has no type, or one that is not known";
        }
        return e instanceof MismatchedInputException mismatch ? expected(target(mismatch)) : "cannot be read";
    }

    /** For an element of an array the parser names the array. */
    private static @Nullable Class<?> target(MismatchedInputException e) {
        Class<?> type = e.getTargetType();
        boolean element = !e.getPath().isEmpty()
                && e.getPath().get(e.getPath().size() - 1).getIndex() >= 0;
        return type != null && type.isArray() && element ? type.getComponentType() : type;
    }

    /** Where it is wrong, below a path. */
    public static String path(String argument, JsonMappingException e) {
        StringBuilder path = new StringBuilder(argument);
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() != null) {
                path.append('.').append(step.getFieldName());
            } else if (step.getIndex() >= 0) {
                path.append('[').append(step.getIndex()).append(']');
            }
        }
        return path.toString();
    }

    private static String expected(@Nullable Class<?> type) {
        if (type == null) {
            return "has the wrong type";
        }
        if (type == String.class) {
            return "must be a string";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "must be true or false";
        }
        if (type.isEnum()) {
            return "must be one of " + values(type);
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "must be an array";
        }
        if (TemporalAccessor.class.isAssignableFrom(type) || TemporalAmount.class.isAssignableFrom(type)) {
            return "must be a text in the ISO 8601 form of its format";
        }
        if (WHOLE.contains(type)) {
            return "must be a whole number within range";
        }
        return type.isPrimitive() || Number.class.isAssignableFrom(type) ? "must be a number" : "must be an object";
    }

    private static String values(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(value -> Json.mapper().convertValue(value, String.class))
                .collect(Collectors.joining(", "));
    }
}
