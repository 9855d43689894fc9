package org.colloquy.web.widget;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Whose pages may talk to a widget. */
final class Origins {

    private static final String ONE_HOUR = "3600";

    private Origins() {}

    /** Whether the request comes from a page of this server, or from no page at all. */
    static boolean own(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return origin == null || sameHost(origin, request.getHeader("Host"));
    }

    /** Refuses pages of others that are not listed; lets browsers show the answer to those that are. */
    static void check(HttpServletRequest request, HttpServletResponse response, List<String> allowed) {
        response.addHeader("Vary", "Origin");
        if (own(request)) {
            return;
        }
        String origin = request.getHeader("Origin").toLowerCase(Locale.ROOT);
        if (!allowed.contains(origin)) {
            throw AppException.of(ErrorCode.FORBIDDEN, "Pages of this origin may not use the widget");
        }
        response.setHeader("Access-Control-Allow-Origin", origin);
        response.setHeader("Access-Control-Expose-Headers", "retry-after");
    }

    /** Answers a browser's question whether it may send a request with other headers. */
    static void preflight(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Methods", "GET, POST");
        response.setHeader("Access-Control-Allow-Headers", "content-type, x-request-id, x-session-id");
        response.setHeader("Access-Control-Max-Age", ONE_HOUR);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    /** The scheme is left out: behind a proxy that ends TLS this server sees another one than the browser. */
    static boolean sameHost(String origin, @Nullable String host) {
        try {
            String authority = URI.create(origin).getAuthority();
            return host != null && host.equalsIgnoreCase(authority);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
