package org.colloquy.web.openai.wire;

import jakarta.ws.rs.QueryParam;
import org.colloquy.api.error.AppException;
import org.colloquy.api.page.ListRequest;
import org.colloquy.api.page.PageRequest;
import org.jspecify.annotations.Nullable;

/** The query parameters of every list. Texts, because JAX-RS answers 404 to a number that is none. */
public class ListParam {

    private static final int MAX_LIMIT = 100;

    @QueryParam("limit")
    private @Nullable String limit;

    @QueryParam("order")
    private @Nullable String order;

    @QueryParam("after")
    private @Nullable String after;

    @QueryParam("before")
    private @Nullable String before;

    /** The wanted part; {@code INVALID_REQUEST} naming the parameter that is wrong. */
    public ListRequest toRequest() {
        return toRequest(limit, order, after, before);
    }

    static ListRequest toRequest(
            @Nullable String limit, @Nullable String order, @Nullable String after, @Nullable String before) {
        return new ListRequest(
                limit(limit, PageRequest.DEFAULT_LIMIT, MAX_LIMIT), order(order), given(after), given(before));
    }

    /** A number of elements. */
    public static int limit(@Nullable String sent, int standard, int most) {
        if (sent == null || sent.isEmpty()) {
            return standard;
        }
        int number;
        try {
            number = Integer.parseInt(sent);
        } catch (NumberFormatException e) {
            throw AppException.invalid("limit", "Invalid type for 'limit': expected an integer.");
        }
        if (number < 1 || number > most) {
            throw AppException.invalid(
                    "limit", "Invalid 'limit': expected a value between 1 and " + most + ", but got " + number + ".");
        }
        return number;
    }

    /** Newest first, unless told otherwise. */
    public static ListRequest.Order order(@Nullable String sent) {
        if (sent == null || sent.isEmpty() || sent.equals("desc")) {
            return ListRequest.Order.DESC;
        }
        if (sent.equals("asc")) {
            return ListRequest.Order.ASC;
        }
        throw AppException.invalid("order", "Invalid value for 'order'. Supported values are: 'asc', 'desc'.");
    }

    private static @Nullable String given(@Nullable String id) {
        return id == null || id.isEmpty() ? null : id;
    }
}
