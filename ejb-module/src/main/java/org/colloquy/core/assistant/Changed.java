package org.colloquy.core.assistant;

import java.util.Optional;
import java.util.function.Supplier;
import org.colloquy.api.error.AppException;
import org.jspecify.annotations.Nullable;

/** Values after a change in which null keeps a value and an empty one clears it. */
final class Changed {

    private Changed() {}

    static <T> @Nullable T value(@Nullable Optional<T> change, @Nullable T current) {
        return change == null ? current : change.orElse(null);
    }

    /** What cannot be absent: clearing it brings its standard back. */
    static <T> T standard(@Nullable Optional<T> change, T current, Supplier<T> standard) {
        return change == null ? current : change.orElseGet(standard);
    }

    /** What cannot be absent and has no standard. */
    static <T> T required(String field, @Nullable Optional<T> change, T current) {
        return standard(change, current, () -> {
            throw AppException.invalid(field, "cannot be cleared");
        });
    }
}
