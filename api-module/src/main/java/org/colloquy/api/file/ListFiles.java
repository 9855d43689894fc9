package org.colloquy.api.file;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.colloquy.api.page.ListRequest;
import org.jspecify.annotations.Nullable;

/**
 * Which files are wanted.
 *
 * @param purpose only those for this; null: all
 * @param after id of the file before the wanted ones in this order, exclusive; null: from the beginning
 */
public record ListFiles(
        @Nullable @Size(max = 64) String purpose,
        @Min(1) @Max(MAX_LIMIT) int limit,
        @NotNull ListRequest.Order order,
        @Nullable @Size(max = 64) String after) {

    /** Most files in one answer. */
    public static final int MAX_LIMIT = 10_000;
}
