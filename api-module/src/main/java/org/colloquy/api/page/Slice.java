package org.colloquy.api.page;

import java.util.List;
import java.util.function.Function;

/**
 * One part of a list whose caller pages by the ids of the elements.
 *
 * @param hasMore whether elements follow after the last one in the order asked for
 */
public record Slice<T>(List<T> data, boolean hasMore) {

    /**
     * Cuts a slice out of rows of which one more than the limit was read.
     *
     * @param rows at most {@code limit + 1} rows
     */
    public static <R, T> Slice<T> of(List<R> rows, int limit, Function<R, T> view) {
        return new Slice<>(rows.stream().limit(limit).map(view).toList(), rows.size() > limit);
    }
}
