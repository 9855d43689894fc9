package org.colloquy.api.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * One part of a list whose caller pages by the ids of the elements.
 *
 * @param data the elements in the order asked for
 * @param hasMore whether elements follow in the direction in which the caller goes
 */
public record Slice<T>(List<T> data, boolean hasMore) {

    /**
     * Cuts a slice out of rows of which one more than the limit was read.
     *
     * @param rows at most {@code limit + 1} rows, nearest to where the caller is first
     * @param backwards whether the caller goes back, and so the nearest row is the last of the slice
     */
    public static <T> Slice<T> of(List<T> rows, int limit, boolean backwards) {
        List<T> shown = new ArrayList<>(rows.subList(0, Math.min(limit, rows.size())));
        if (backwards) {
            Collections.reverse(shown);
        }
        return new Slice<>(List.copyOf(shown), rows.size() > limit);
    }

    /** The same slice of views. */
    public <R> Slice<R> map(Function<T, R> view) {
        return new Slice<>(data.stream().map(view).toList(), hasMore);
    }
}
