package org.colloquy.core.function.http;

import java.util.List;
import java.util.Locale;

/**
 * The hosts that may be called.
 *
 * @param patterns names, {@code *.example.org} for everything below a name, or {@code *}
 */
record Hosts(List<String> patterns) {

    boolean allow(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return patterns.stream()
                .map(pattern -> pattern.toLowerCase(Locale.ROOT))
                .anyMatch(pattern -> fits(pattern, name));
    }

    private static boolean fits(String pattern, String name) {
        if (pattern.equals("*")) {
            return true;
        }
        return pattern.startsWith("*.") ? name.endsWith(pattern.substring(1)) : name.equals(pattern);
    }
}
