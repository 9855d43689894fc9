package org.colloquy.web.security;

import jakarta.servlet.http.HttpServletRequest;

/** The path the container will dispatch on: decoded, without dots and parameters, unlike the request's URI. */
final class RequestPath {

    private RequestPath() {}

    static String of(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }
}
