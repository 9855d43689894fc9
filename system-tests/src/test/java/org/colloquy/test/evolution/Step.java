package org.colloquy.test.evolution;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One request of the contract, with its names in braces still to be filled in.
 *
 * @param key whose key goes with it
 * @param body as it is sent; null for none
 * @param name under which the id of the answer is kept; null when it is not
 * @param demanded whether it has to succeed
 */
record Step(
        String method,
        String path,
        String key,
        @Nullable String body,
        @Nullable String name,
        boolean demanded) {

    private static final Pattern GIVEN =
            Pattern.compile("given(-any)?(?: (\\w+) =)? ([A-Z]+) (\\S+)(?: as (\\w+))?(?: (\\{.*))?");
    private static final Pattern REQUEST = Pattern.compile("([A-Z]+) (\\S+)(?: as (\\w+))?");
    private static final String GLOBAL = "global";

    static Step given(String line) {
        Matcher parts = matched(GIVEN, line);
        String key = parts.group(5);
        return new Step(
                parts.group(3),
                parts.group(4),
                key == null ? GLOBAL : key,
                parts.group(6),
                parts.group(2),
                parts.group(1) == null);
    }

    static Step request(String line, @Nullable String body) {
        Matcher parts = matched(REQUEST, line);
        String key = parts.group(3);
        return new Step(parts.group(1), parts.group(2), key == null ? GLOBAL : key, body, null, false);
    }

    private static Matcher matched(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Cannot be read: " + line);
        }
        return matcher;
    }
}
