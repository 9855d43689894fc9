package org.colloquy.web.evolution.route;

import java.util.List;

/** Paths in pieces. */
final class Paths {

    private Paths() {}

    /** The segments between the slashes; one slash at the end is none. */
    static List<String> segments(String path) {
        String inner = path.startsWith("/") ? path.substring(1) : path;
        return List.of((inner.endsWith("/") ? inner.substring(0, inner.length() - 1) : inner).split("/", -1));
    }
}
