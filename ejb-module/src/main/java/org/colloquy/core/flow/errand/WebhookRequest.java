package org.colloquy.core.flow.errand;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Address and headers of a webhook, once its variables are filled in. */
final class WebhookRequest {

    /** What the client itself says of a message and its connection; another word there could make two requests of one. */
    private static final Set<String> FRAMING = Set.of(
            "host",
            "connection",
            "content-length",
            "expect",
            "keep-alive",
            "proxy-connection",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7E\\x80-\\uFFFF]*");

    private WebhookRequest() {}

    static URI address(String text) {
        if (text.isBlank()) {
            throw ErrandException.missing("the address is empty");
        }
        try {
            URI url = new URI(text.strip());
            boolean whole = url.getScheme() != null && url.getHost() != null && url.getRawUserInfo() == null;
            if (whole && SCHEMES.contains(url.getScheme().toLowerCase(Locale.ROOT))) {
                return url;
            }
        } catch (URISyntaxException e) {
            // Its message quotes the address, which may hold what is nobody's business.
            throw ErrandException.refused("the address is malformed");
        }
        throw ErrandException.refused("the address is malformed");
    }

    /** The author's headers and those that go along unless the author says otherwise; can be added to. */
    static Map<String, String> headers(Map<String, String> given, String key) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Accept", "application/json");
        headers.put("Idempotency-Key", key);
        given.forEach((name, value) -> {
            if (!NAME.matcher(name).matches() || FRAMING.contains(name.toLowerCase(Locale.ROOT))) {
                throw ErrandException.refused("the header " + name + " cannot be set");
            }
            if (!VALUE.matcher(value).matches()) {
                throw ErrandException.refused("the header " + name + " has more than one line");
            }
            headers.put(name, value);
        });
        return headers;
    }
}
