package org.colloquy.api.file;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What is known of a file before it is stored.
 *
 * @param name as the sender calls it; folders are left out
 */
public record NewFile(
        @NotBlank @Size(max = 1_024) String name,
        @NotNull @Pattern(regexp = PURPOSES) String purpose) {

    /** What a file can be for. */
    public static final String PURPOSES = "assistants|batch|evals|fine-tune|user_data|vision";
}
