package org.colloquy.test.access;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One row of the authorisation matrix.
 *
 * @param path with the names of {@link World} in braces
 * @param table a body of comma-separated values, in place of JSON
 * @param success status for a caller who may
 * @param users whether callers with the role USER may
 */
record Endpoint(
        String method,
        String path,
        @Nullable Map<String, Object> body,
        @Nullable String table,
        int success,
        boolean users) {

    static Endpoint get(String path) {
        return new Endpoint("GET", path, null, null, 200, true);
    }

    static Endpoint post(String path, int success, Map<String, Object> body) {
        return new Endpoint("POST", path, body, null, success, true);
    }

    static Endpoint table(String path, String table) {
        return new Endpoint("POST", path, null, table, 200, true);
    }

    static Endpoint patch(String path, Map<String, Object> body) {
        return new Endpoint("PATCH", path, body, null, 200, true);
    }

    static Endpoint put(String path, Map<String, Object> body) {
        return new Endpoint("PUT", path, body, null, 200, true);
    }

    static Endpoint delete(String path) {
        return new Endpoint("DELETE", path, null, null, 204, true);
    }

    Endpoint adminOnly() {
        return new Endpoint(method, path, body, table, success, false);
    }

    /** Whether it concerns one object and not a whole list. */
    boolean ofOneObject() {
        return path.contains("{");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
