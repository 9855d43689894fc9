package org.colloquy.web.openai.wire;

import java.util.List;
import java.util.function.Function;
import org.colloquy.api.page.Slice;
import org.jspecify.annotations.Nullable;

/** One part of a list. All five are always there: clients take a missing {@code has_more} for true. */
@WireObject
public record ListJson<T>(
        String object,
        List<T> data,
        @Nullable String firstId,
        @Nullable String lastId,
        boolean hasMore) {

    /** The elements of a slice as they are shown. */
    public static <V, T> ListJson<T> of(Slice<V> slice, Function<V, T> shown, Function<V, String> id) {
        List<V> data = slice.data();
        String first = data.isEmpty() ? null : id.apply(data.get(0));
        String last = data.isEmpty() ? null : id.apply(data.get(data.size() - 1));
        return new ListJson<>("list", data.stream().map(shown).toList(), first, last, slice.hasMore());
    }
}
