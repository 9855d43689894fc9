package org.colloquy.api.workspace;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A new workspace. */
public record CreateWorkspace(@NotBlank @Size(max = 256) String name) {}
