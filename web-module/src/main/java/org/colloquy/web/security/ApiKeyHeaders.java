package org.colloquy.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where a caller may put the API key: one of three headers, never the URL, which ends up in logs. */
final class ApiKeyHeaders {

    private static final String SCHEME = "bearer ";
    private static final int LONGEST_KEY = 512;

    private ApiKeyHeaders() {}

    static Optional<String> find(HttpServletRequest request) {
        return find(request::getHeader);
    }

    static Optional<String> find(UnaryOperator<@Nullable String> header) {
        String authorization = header.apply("Authorization");
        if (authorization != null) {
            return bearer(authorization);
        }
        String key = header.apply("apikey");
        return usable(key != null ? key : header.apply("X-API-Key"));
    }

    private static Optional<String> bearer(String authorization) {
        return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? usable(authorization.substring(SCHEME.length()))
                : Optional.empty();
    }

    private static Optional<String> usable(@Nullable String sent) {
        if (sent == null) {
            return Optional.empty();
        }
        String key = sent.strip();
        return key.isEmpty() || key.length() > LONGEST_KEY ? Optional.empty() : Optional.of(key);
    }
}
