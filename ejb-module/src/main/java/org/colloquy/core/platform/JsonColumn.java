package org.colloquy.core.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.colloquy.api.error.AppException;
import org.colloquy.api.json.Json;
import org.jspecify.annotations.Nullable;

/** Values that are kept as JSON text in one column; what is empty is kept as null. */
public final class JsonColumn {

    private static final TypeReference<Map<String, String>> PAIRS = new TypeReference<>() {};

    private JsonColumn() {}

    /** Pairs as text. */
    public static @Nullable String ofPairs(Map<String, String> pairs) {
        return pairs.isEmpty() ? null : Json.write(pairs);
    }

    /** The pairs of a text, in their order. */
    public static Map<String, String> pairs(@Nullable String text) {
        return text == null ? Map.of() : Json.read(text, PAIRS);
    }

    /** A list of a sealed type as text, which needs the type to say which is which. */
    public static <T> String write(List<T> list, TypeReference<List<T>> type) {
        try {
            return Json.mapper().writerFor(type).writeValueAsString(list);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A list as text. */
    public static @Nullable String ofList(List<?> list) {
        return list.isEmpty() ? null : Json.write(list);
    }

    /** The list of a text. */
    public static <T> List<T> list(@Nullable String text, TypeReference<List<T>> type) {
        return text == null ? List.of() : Json.read(text, type);
    }

    /** A tree as text. */
    public static @Nullable String ofTree(@Nullable JsonNode tree) {
        return tree == null || tree.isNull() ? null : tree.toString();
    }

    /** The tree of a text. */
    public static @Nullable JsonNode tree(@Nullable String text) {
        return text == null ? null : Json.read(text, JsonNode.class);
    }

    /** The text, unless it is longer than its column; {@code INVALID_REQUEST} that names the field. */
    public static @Nullable String within(int limit, String field, @Nullable String text) {
        if (text != null && text.length() > limit) {
            throw AppException.invalid(field, "is too large in all");
        }
        return text;
    }
}
