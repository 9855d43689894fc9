package org.colloquy.core.bot.trigger;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * {@code advanced}: items such as {@code contains:price,list notcontains:old} divided by spaces. Different operators all have to
 * fit, of the same operator one item has to, of one item all values that commas divide. Case and diacritics do not count. An
 * operator that nobody knows fits nothing.
 */
record Words(Map<String, List<List<String>>> items) implements Condition {

    private static final Map<String, BiPredicate<String, String>> OPERATORS = Map.of(
            "contains", String::contains,
            "notcontains", (text, value) -> !text.contains(value),
            "startswith", String::startsWith,
            "endswith", String::endsWith,
            "exact", String::equals);

    static Words of(String value) {
        Map<String, List<List<String>>> items = new LinkedHashMap<>();
        for (String item : value.strip().split("\\s+")) {
            int colon = item.indexOf(':');
            String operator = colon < 0 ? item : item.substring(0, colon);
            List<String> values = colon < 0 ? List.of() : values(item.substring(colon + 1));
            items.computeIfAbsent(operator.toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(values);
        }
        return new Words(items);
    }

    private static List<String> values(String list) {
        return Arrays.stream(list.split(","))
                .map(Words::plain)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    @Override
    public boolean fits(String text) {
        String plain = plain(text);
        return items.entrySet().stream().allMatch(item -> fits(item.getKey(), item.getValue(), plain));
    }

    private static boolean fits(String operator, List<List<String>> alternatives, String text) {
        BiPredicate<String, String> test = OPERATORS.get(operator);
        return test != null
                && alternatives.stream()
                        .anyMatch(values ->
                                !values.isEmpty() && values.stream().allMatch(value -> test.test(text, value)));
    }

    /** Lower case without diacritics: decomposed, and the marks left out. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("[\\u0300-\\u036f]", "")
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public int closeness() {
        return 5;
    }
}
