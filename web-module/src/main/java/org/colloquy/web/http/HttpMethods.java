package org.colloquy.web.http;

import java.util.Set;

/** Bounds what a caller can put into meters and logs by way of the method. */
final class HttpMethods {

    private static final Set<String> KNOWN = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private HttpMethods() {}

    static String known(String method) {
        return KNOWN.contains(method) ? method : "OTHER";
    }
}
