package org.colloquy.web.evolution.wire;

import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The names that Evolution gives to statuses. */
final class Statuses {

    private Statuses() {}

    static String name(int status) {
        Response.@Nullable Status known = Response.Status.fromStatusCode(status);
        return known == null ? "Error" : known.getReasonPhrase();
    }
}
