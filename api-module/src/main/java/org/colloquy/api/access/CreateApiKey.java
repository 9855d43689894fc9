package org.colloquy.api.access;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A new API key of the caller's workspace. */
public record CreateApiKey(
        @NotBlank @Size(max = 256) String name, @NotNull Role role) {}
