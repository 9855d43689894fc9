package org.colloquy.web.http;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.colloquy.api.error.AppException;
import org.jspecify.annotations.Nullable;

/** Query parameters that take one of a few words. */
public final class WordParam {

    private WordParam() {}

    /** The value with this word, or null for none asked; any other word is a fault of the parameter. */
    public static <E> @Nullable E parse(String parameter, @Nullable String word, E[] values, Function<E, String> wire) {
        if (word == null) {
            return null;
        }
        return Arrays.stream(values)
                .filter(value -> wire.apply(value).equals(word))
                .findFirst()
                .orElseThrow(() -> AppException.invalid(
                        parameter,
                        Arrays.stream(values).map(wire).collect(Collectors.joining(", ", "must be one of ", ""))));
    }
}
