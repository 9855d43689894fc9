package org.colloquy.web.openai.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Times as whole seconds since 1970. */
public final class Seconds {

    private Seconds() {}

    /** A time that is known. */
    public static long of(Instant time) {
        return time.getEpochSecond();
    }

    /** A time, or null for none. */
    public static @Nullable Long orNull(@Nullable Instant time) {
        return time == null ? null : time.getEpochSecond();
    }

    /** A time under a condition, such as the end of what has ended in a certain way. */
    public static @Nullable Long when(boolean condition, @Nullable Instant time) {
        return condition ? orNull(time) : null;
    }
}
