package org.colloquy.core.flow.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.spi.json.JacksonJsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.colloquy.api.json.Json;

/**
 * Where a part of an answer is: names, indexes and {@code flatMap} or {@code [*]} for every item of an array, as in
 * {@code products[1].category} or {@code products.flatMap.category}. What more JSONPath knows, filters and their patterns above all,
 * is not let through.
 */
public final class AnswerPath {

    private static final Pattern STEP =
            Pattern.compile("\\.?(?<all>flatMap(?=[.\\[]|$))|\\.?(?<name>[^.\\[\\]'\"\\\\$@?()*,:]+)"
                    + "|\\[(?<index>\\d{1,6})]|\\[(?<every>\\*)]|\\['(?<quoted>[^'\\\\]+)']");

    private static final Configuration CONFIGURATION = Configuration.builder()
            .jsonProvider(new JacksonJsonNodeJsonProvider(Json.mapper()))
            .mappingProvider(new JacksonMappingProvider(Json.mapper()))
            .options(Option.SUPPRESS_EXCEPTIONS)
            .build();

    private AnswerPath() {}

    /** Whether it is one. */
    public static boolean valid(String path) {
        return translate(path).isPresent();
    }

    /** The part of the answer; with {@code flatMap}, the array of all such parts, those that are arrays taken apart. */
    static Optional<JsonNode> find(JsonNode answer, String path) {
        Optional<String> translated = translate(path);
        if (translated.isEmpty() || !answer.isContainerNode()) {
            return Optional.empty();
        }
        boolean every = translated.get().contains("[*]");
        try {
            Object found = JsonPath.compile(translated.get()).read(answer, CONFIGURATION);
            if (!(found instanceof JsonNode part) || part.isMissingNode()) {
                return Optional.empty();
            }
            return every ? Optional.of(flat(part)) : Optional.of(part);
        } catch (JsonPathException e) {
            // There is nothing of the kind in the answer.
            return Optional.empty();
        }
    }

    private static JsonNode flat(JsonNode parts) {
        ArrayNode flat = JsonNodeFactory.instance.arrayNode();
        for (JsonNode part : parts) {
            if (part instanceof ArrayNode items) {
                flat.addAll(items);
            } else {
                flat.add(part);
            }
        }
        return flat;
    }

    private static Optional<String> translate(String path) {
        String rest = path.strip();
        rest = rest.startsWith("$.") || rest.startsWith("$[") ? rest.substring(1) : rest;
        StringBuilder translated = new StringBuilder("$");
        Matcher step = STEP.matcher(rest);
        int at = 0;
        while (at < rest.length()) {
            boolean dotted = rest.charAt(at) == '.';
            if (!step.find(at)
                    || step.start() != at
                    || dotted && at == 0 && !path.strip().startsWith("$")) {
                return Optional.empty();
            }
            translated.append(step(step));
            at = step.end();
        }
        return at == 0 ? Optional.empty() : Optional.of(translated.toString());
    }

    private static String step(Matcher step) {
        if (step.group("all") != null || step.group("every") != null) {
            return "[*]";
        }
        String index = step.group("index");
        String name = step.group("name") == null ? step.group("quoted") : step.group("name");
        return index == null ? "['" + name + "']" : "[" + index + "]";
    }
}
