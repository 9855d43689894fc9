package org.colloquy.core.flow.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.colloquy.api.error.Violation;

/** Finds what looks like a key: whoever may read a flow would have it. */
final class Secrets {

    private static final Pattern KEY =
            Pattern.compile("(^|[^A-Za-z0-9])(sk|rk|pk)[-_][A-Za-z0-9_-]{16,}|(Bearer|Basic) +[A-Za-z0-9+/=._-]{16,}");

    private static final Set<String> HEADERS =
            Set.of("authorization", "proxy-authorization", "cookie", "api-key", "apikey", "x-api-key", "x-auth-token");

    private static final String ADVICE = "must not hold a key: store it as a credential and name that";

    private Secrets() {}

    static void find(JsonNode node, String place, List<Violation> faults) {
        if (node.isTextual() && KEY.matcher(node.textValue()).find()) {
            faults.add(new Violation(place, ADVICE));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                find(node.get(i), place + "[" + i + "]", faults);
            }
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                find(field.getValue(), place.isEmpty() ? field.getKey() : place + "." + field.getKey(), faults);
            }
        }
    }

    static boolean header(String name) {
        return HEADERS.contains(name.toLowerCase(Locale.ROOT));
    }
}
