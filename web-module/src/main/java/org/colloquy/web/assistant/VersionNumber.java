package org.colloquy.web.assistant;

import org.colloquy.api.error.AppException;
import org.jspecify.annotations.Nullable;

/** The number of a version as callers write it. */
final class VersionNumber {

    private static final int LONGEST = 9;

    private VersionNumber() {}

    /** What is no number names no version. */
    static int inPath(String text) {
        if (!isNumber(text)) {
            throw AppException.notFound("version", text);
        }
        return Integer.parseInt(text);
    }

    /** The number of a parameter that may be absent. */
    static int or(@Nullable String text, int otherwise) {
        if (text != null && !isNumber(text)) {
            throw AppException.invalid("from", "must be the number of a version");
        }
        return text == null ? otherwise : Integer.parseInt(text);
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST
                && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }
}
