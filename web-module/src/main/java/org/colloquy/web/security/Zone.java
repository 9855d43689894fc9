package org.colloquy.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Which kind of caller a path is for. Whatever is not listed here is for holders of an API key. */
enum Zone {
    /** Anyone: what load balancers, browsers before the sign-in, the sandbox's and the widgets' own rules need. */
    OPEN,
    /** Anyone, and what is there decides by the caller of a key that is sent along. */
    GUEST,
    /** Anyone, as far as this filter goes: the door behind it has a guard of its own, which knows other keys and another order. */
    GUARDED,
    /** Holders of a console session. */
    CONSOLE,
    /** Holders of an API key. */
    KEY;

    private static final String METRICS = "/metrics";
    private static final String CONSOLE_ROOT = "/console";
    private static final List<String> OPEN_ROOTS =
            List.of("/health", "/openapi", "/sandbox/v1", "/widget", "/jakarta.faces.resource", "/console/login.xhtml");
    private static final List<String> GUARDED_ROOTS =
            List.of("/openai", "/instance", "/webhook", "/settings", "/verify-creds");

    static Zone of(HttpServletRequest request) {
        return of(RequestPath.of(request));
    }

    /** The zone of a decoded, normalised path. */
    static Zone of(String path) {
        if (isWithinOne(path, OPEN_ROOTS)) {
            return OPEN;
        }
        if (isWithinOne(path, GUARDED_ROOTS)) {
            return GUARDED;
        }
        if (path.equals(METRICS)) {
            return GUEST;
        }
        return isWithin(path, CONSOLE_ROOT) ? CONSOLE : KEY;
    }

    private static boolean isWithinOne(String path, List<String> roots) {
        return roots.stream().anyMatch(root -> isWithin(path, root));
    }

    private static boolean isWithin(String path, String root) {
        return path.startsWith(root) && (path.length() == root.length() || path.charAt(root.length()) == '/');
    }
}
