package org.colloquy.api.run;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.colloquy.api.assistant.FunctionTool;
import org.jspecify.annotations.Nullable;

/**
 * Whether a model has to call functions.
 *
 * @param function the one that it has to call; null unless the mode says so
 */
public record ToolChoice(
        @NotNull Mode mode,
        @Nullable @Pattern(regexp = FunctionTool.NAME) String function) {

    /** How free the model is. */
    public enum Mode {
        NONE,
        AUTO,
        REQUIRED,
        FUNCTION
    }
}
