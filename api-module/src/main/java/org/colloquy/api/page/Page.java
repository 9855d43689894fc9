package org.colloquy.api.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One part of a list.
 *
 * @param data the elements in list order
 * @param hasMore whether elements follow after the last one
 * @param nextAfter what to send as {@code after} for the following page; null when nothing follows
 */
public record Page<T>(
        List<T> data, boolean hasMore, @Nullable String nextAfter) {

    /**
     * Cuts a page out of rows of which one more than the limit was read, so that no count is needed.
     *
     * @param rows at most {@code limit + 1} rows
     */
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, T> view, Function<R, String> id) {
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        String next = more ? id.apply(shown.get(limit - 1)) : null;
        return new Page<>(shown.stream().map(view).toList(), more, next);
    }
}
