package org.colloquy.web.http;

import jakarta.ws.rs.QueryParam;
import org.colloquy.api.error.AppException;
import org.colloquy.api.page.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * The query parameters of every list. Texts, because JAX-RS answers 404 to a number that is none. Without
 * OpenAPI annotations, which Payara cannot take outside of a resource.
 */
public class PageParam {

    @QueryParam("limit")
    private @Nullable String limit;

    @QueryParam("after")
    private @Nullable String after;

    /** The wanted page; {@code INVALID_REQUEST} naming {@code limit} unless that is a number. */
    public PageRequest toRequest() {
        return toRequest(limit, after);
    }

    static PageRequest toRequest(@Nullable String limit, @Nullable String after) {
        return new PageRequest(limit == null ? PageRequest.DEFAULT_LIMIT : number(limit), after);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw AppException.invalid("limit", "must be a whole number");
        }
    }
}
