package org.colloquy.api.page;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is wanted. Lists run from the newest to the oldest element unless their method says otherwise.
 *
 * @param limit how many elements at most, 1 to 100
 * @param after id of the last element already seen, exclusive; null starts at the beginning
 */
public record PageRequest(
        @Min(1) @Max(100) int limit,
        @Nullable @Size(max = 64) String after) {

    /** The limit of a caller who named none. */
    public static final int DEFAULT_LIMIT = 20;

    /** The first page with the default limit. */
    public static PageRequest first() {
        return new PageRequest(DEFAULT_LIMIT, null);
    }
}
