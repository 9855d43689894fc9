package org.colloquy.api.run;

import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * Which messages of a thread a model sees.
 *
 * @param lastMessages only so many of the newest; null: all that fit, with the middle left out
 */
public record Truncation(@Nullable @Min(1) Integer lastMessages) {

    /** All that fit. */
    public static final Truncation AUTO = new Truncation(null);
}
