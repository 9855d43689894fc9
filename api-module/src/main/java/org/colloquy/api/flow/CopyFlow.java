package org.colloquy.api.flow;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A copy of a flow under another name. */
public record CopyFlow(
        @NotBlank @Size(max = FlowDefinition.MAX_NAME) String name) {}
