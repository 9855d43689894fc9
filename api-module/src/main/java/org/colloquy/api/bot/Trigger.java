package org.colloquy.api.bot;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Which first messages a bot answers.
 *
 * @param operator of a keyword
 * @param value keyword, pattern or conditions
 */
public record Trigger(
        @NotNull TriggerType type,
        @Nullable TriggerOperator operator,
        @Nullable @Size(max = MAX_VALUE) String value) {

    /** Longest value. */
    public static final int MAX_VALUE = 4_000;

    @Override
    public String toString() {
        return "Trigger[" + type + "]";
    }
}
