package org.colloquy.test.evolution;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.colloquy.test.client.JsonText;
import org.jspecify.annotations.Nullable;

/** The table {@code evolution/contract.txt}, which says itself how it is read. */
final class Contract {

    private static final String FILE = "/evolution/contract.txt";
    private static final String INCLUDE = "...";

    private final List<ContractRow> rows = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private final Map<String, String> defaults = new LinkedHashMap<>();

    static Contract read() {
        Contract contract = new Contract();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Contract.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
            contract.take(lines.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contract;
    }

    List<ContractRow> rows() {
        return rows;
    }

    /** The routes that there are rows for. */
    List<String> routes() {
        return headings.stream().filter(heading -> heading.contains(" /")).toList();
    }

    private void take(List<String> lines) {
        String heading = "";
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.startsWith("=== ")) {
                heading = line.substring(4);
                headings.add(heading);
            } else if (line.startsWith("default ")) {
                int equals = line.indexOf(" = ");
                defaults.put(line.substring("default ".length(), equals), line.substring(equals + 3));
            } else if (line.startsWith("--- ")) {
                int end = i + 1;
                while (end < lines.size() && !lines.get(end).isBlank()) {
                    end++;
                }
                rows.add(row(heading, line.substring(4), lines.subList(i + 1, end)));
                i = end;
            }
        }
    }

    private static ContractRow row(String heading, String outcome, List<String> lines) {
        List<Step> givens = new ArrayList<>();
        String request = null;
        String body = null;
        for (String line : lines) {
            if (line.startsWith("given")) {
                givens.add(Step.given(line));
            } else if (request == null) {
                request = line;
            } else if (line.matches("\\d{3}( .*)?")) {
                int status = Integer.parseInt(line.substring(0, 3));
                return new ContractRow(
                        heading,
                        outcome,
                        givens,
                        Step.request(request, body),
                        status,
                        line.substring(3).strip());
            } else {
                body = body == null ? line : body + "\n" + line;
            }
        }
        throw new IllegalArgumentException("A row without answer: " + outcome);
    }

    /** The text with the defaults that it names put in; as it stands when it names none. */
    String whole(String json) {
        return json.contains("\"" + INCLUDE + "\"") ? JsonText.write(whole(JsonText.parse(json))) : json;
    }

    private JsonNode whole(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return whole(object);
        }
        if (node.isArray()) {
            List<JsonNode> elements = new ArrayList<>();
            node.forEach(element -> elements.add(whole(element)));
            return JsonText.parse(JsonText.write(elements));
        }
        return node;
    }

    private JsonNode whole(ObjectNode object) {
        ObjectNode result = object.objectNode();
        JsonNode included = object.get(INCLUDE);
        if (included != null) {
            result.setAll((ObjectNode) JsonText.parse(defaultOf(included.asText())));
        }
        object.fields().forEachRemaining(field -> {
            if (!field.getKey().equals(INCLUDE)) {
                result.set(field.getKey(), whole(field.getValue()));
            }
        });
        return result;
    }

    private String defaultOf(String name) {
        @Nullable String text = defaults.get(name);
        return Objects.requireNonNull(text, "no default " + name);
    }
}
