package org.colloquy.web.console.flow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small pieces of sentences. */
final class Phrases {

    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;
    private static final int DAY = 24 * HOUR;

    private Phrases() {}

    /** The beginning of a text that is too long to be read at a glance. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "…";
    }

    static String quoted(@Nullable String text) {
        return "“" + (text == null ? "" : text) + "”";
    }

    /** A word with what it is about; nothing when that is nothing. */
    static String about(String word, @Nullable String what) {
        return what == null || what.isBlank() ? "" : word + " " + what;
    }

    /** What there is of the parts, one after the other. */
    static String list(String... parts) {
        List<String> said = new ArrayList<>();
        for (String part : parts) {
            if (!part.isBlank()) {
                said.add(part);
            }
        }
        return String.join(", ", said);
    }

    /** A length of time in its units, as in {@code 1 d 2 h}; less than a second is one. */
    static String span(long seconds) {
        long left = Math.max(1, seconds);
        List<String> parts = new ArrayList<>();
        left = take(left, DAY, " d", parts);
        left = take(left, HOUR, " h", parts);
        left = take(left, MINUTE, " min", parts);
        take(left, 1, " s", parts);
        return String.join(" ", parts);
    }

    private static long take(long seconds, int unit, String name, List<String> parts) {
        if (seconds >= unit) {
            parts.add(seconds / unit + name);
        }
        return seconds % unit;
    }
}
