package org.colloquy.api.page;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted, in either order and from either side.
 *
 * @param limit how many elements at most, 1 to 100
 * @param after id of the element before the wanted ones in this order, exclusive; null: from the beginning
 * @param before id of the element behind the wanted ones, exclusive; null: to the end
 */
public record ListRequest(
        @Min(1) @Max(100) int limit,
        @NotNull Order order,
        @Nullable @Size(max = 64) String after,
        @Nullable @Size(max = 64) String before) {

    /** Oldest or newest first. */
    public enum Order {
        ASC,
        DESC
    }

    /** The first page, newest first. */
    public static ListRequest first() {
        return new ListRequest(PageRequest.DEFAULT_LIMIT, Order.DESC, null, null);
    }
}
