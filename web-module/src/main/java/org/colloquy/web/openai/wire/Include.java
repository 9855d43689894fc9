package org.colloquy.web.openai.wire;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.stream.Stream;
import org.colloquy.api.error.AppException;

/** The query parameter {@code include[]}. Its only value asks for what this server never has, so it is checked and left. */
public final class Include {

    private static final String NAME = "include[]";
    private static final String KNOWN = "step_details.tool_calls[*].file_search.results[*].content";

    private Include() {}

    /** Fails with {@code INVALID_REQUEST} for a value that does not exist. */
    public static void check(HttpServletRequest request) {
        boolean wrong = Stream.of(NAME, "include")
                .map(request::getParameterValues)
                .filter(values -> values != null)
                .flatMap(Arrays::stream)
                .anyMatch(value -> !value.equals(KNOWN));
        if (wrong) {
            throw AppException.invalid(
                    NAME, "Invalid value for '" + NAME + "'. Supported values are: '" + KNOWN + "'.");
        }
    }
}
