package org.colloquy.web.openai;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which pages of other servers a browser lets call, and with which headers. */
final class Cors {

    private static final String ANY = "*";
    private static final String STAINLESS = "x-stainless-";
    private static final Set<String> HEADERS = Set.of(
            "authorization",
            "content-type",
            "idempotency-key",
            "last-event-id",
            "openai-beta",
            "openai-organization",
            "openai-project",
            "x-colloquy-event-ids");
    private static final String EXPOSED = "x-request-id, openai-poll-after-ms, openai-processing-ms, retry-after";
    private static final String ONE_HOUR = "3600";

    private final Set<String> origins;

    Cors(@Nullable String origins) {
        this.origins = origins == null
                ? Set.of()
                : Arrays.stream(origins.split(",")).map(String::strip).collect(Collectors.toUnmodifiableSet());
    }

    /** Adds what a browser wants to see; whether the request was only the question whether one may come. */
    boolean answer(HttpServletRequest request, HttpServletResponse response) {
        String origin = request.getHeader("Origin");
        if (origins.isEmpty() || origin == null) {
            return false;
        }
        response.addHeader("Vary", "Origin");
        if (!origins.contains(ANY) && !origins.contains(origin)) {
            return false;
        }
        response.setHeader("Access-Control-Allow-Origin", origins.contains(ANY) ? ANY : origin);
        response.setHeader("Access-Control-Expose-Headers", EXPOSED);
        if (!request.getMethod().equals("OPTIONS") || request.getHeader("Access-Control-Request-Method") == null) {
            return false;
        }
        response.setHeader("Access-Control-Allow-Methods", "GET, POST, DELETE");
        String allowed = allowed(request.getHeader("Access-Control-Request-Headers"));
        if (!allowed.isEmpty()) {
            response.setHeader("Access-Control-Allow-Headers", allowed);
        }
        response.setHeader("Access-Control-Max-Age", ONE_HOUR);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        return true;
    }

    static String allowed(@Nullable String requested) {
        List<String> names = requested == null ? List.of() : List.of(requested.split(","));
        return names.stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .filter(name -> HEADERS.contains(name) || name.matches(STAINLESS + "[a-z0-9-]{1,64}"))
                .collect(Collectors.joining(", "));
    }
}
