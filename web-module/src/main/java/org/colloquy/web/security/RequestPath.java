package org.colloquy.web.security;

import jakarta.servlet.http.HttpServletRequest;

/** The path the container will dispatch on: decoded, without dots and parameters, unlike the request's URI. */
public final class RequestPath {

    private RequestPath() {}

    /** Whether only the server was named; some containers have put a welcome file behind it by now. */
    public static boolean isRoot(HttpServletRequest request) {
        String path = of(request);
        return path.equals("/") || path.isEmpty() || path.equals("/index.xhtml");
    }

    /** The path of a request. */
    public static String of(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }
}
