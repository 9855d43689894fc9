package org.colloquy.core.upstream;

import org.jspecify.annotations.Nullable;

/**
 * Whether the model calls tools.
 *
 * @param function the one it has to call; only with {@link Mode#FUNCTION}
 */
public record ToolChoice(Mode mode, @Nullable String function) {

    /** How free the model is. */
    public enum Mode {
        /** It must not. */
        NONE,
        /** It decides. */
        AUTO,
        /** It must call at least one. */
        REQUIRED,
        /** It must call the one that is named. */
        FUNCTION
    }

    /** A function is named exactly where one has to be called. */
    public ToolChoice {
        if ((mode == Mode.FUNCTION) != (function != null)) {
            throw new IllegalArgumentException(mode + " with function " + function);
        }
    }

    /** A choice that names no function. */
    public static ToolChoice of(Mode mode) {
        return new ToolChoice(mode, null);
    }
}
