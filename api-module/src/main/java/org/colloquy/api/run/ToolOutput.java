package org.colloquy.api.run;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What came of a call that the caller executed. */
public record ToolOutput(
        @NotBlank @Size(max = 128) String callId,
        @NotNull @Size(max = MAX_OUTPUT) String output) {

    /** Longest output. */
    public static final int MAX_OUTPUT = 500_000;

    @Override
    public String toString() {
        return "ToolOutput[callId=" + callId + "]";
    }
}
