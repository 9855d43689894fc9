package org.colloquy.core.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How many tokens a model can be shown and write in all, by the beginning of its name. The longest beginning that fits counts;
 * what the configuration names goes before what is built in.
 */
final class ModelContexts {

    private static final Map<String, Integer> BUILT_IN = Map.ofEntries(
            Map.entry("gpt-3.5-turbo", 16_385),
            Map.entry("gpt-4", 8_192),
            Map.entry("gpt-4-turbo", 128_000),
            Map.entry("gpt-4-1106", 128_000),
            Map.entry("gpt-4-0125", 128_000),
            Map.entry("gpt-4o", 128_000),
            Map.entry("gpt-4.1", 1_047_576),
            Map.entry("gpt-5", 400_000),
            Map.entry("o1", 200_000),
            Map.entry("o3", 200_000),
            Map.entry("o4-mini", 200_000),
            Map.entry("claude-", 200_000),
            Map.entry("gemini-", 1_000_000),
            Map.entry("llama3", 128_000),
            Map.entry("mistral-", 128_000));

    private ModelContexts() {}

    /** The size of a model's context in tokens. */
    static int of(String model) {
        return of(model, RunSettings.contextSizes());
    }

    static int of(String model, String extra) {
        return find(model, read(extra)).or(() -> find(model, BUILT_IN)).orElseGet(RunSettings::defaultContextSize);
    }

    private static Optional<Integer> find(String model, Map<String, Integer> sizes) {
        return sizes.entrySet().stream()
                .filter(size -> model.startsWith(size.getKey()))
                .max(Map.Entry.comparingByKey((a, b) -> Integer.compare(a.length(), b.length())))
                .map(Map.Entry::getValue);
    }

    /** {@code name=size,name=size}. */
    private static Map<String, Integer> read(String text) {
        Map<String, Integer> sizes = new LinkedHashMap<>();
        for (String pair : text.split(",", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                sizes.put(
                        pair.substring(0, equals).strip(),
                        Integer.valueOf(pair.substring(equals + 1).strip()));
            } else if (!pair.isBlank()) {
                throw new IllegalStateException("colloquy.models.context-sizes must be name=size,name=size");
            }
        }
        return sizes;
    }
}
