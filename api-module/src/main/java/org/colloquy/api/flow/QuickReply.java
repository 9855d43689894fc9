package org.colloquy.api.flow;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A canned answer: text, image or both. */
public record QuickReply(
        @NotNull @Pattern(regexp = FlowDefinition.ID) String id,
        @Nullable @Size(max = FlowDefinition.MAX_TEXT) String text,

        @Nullable @Size(max = 2_048) @Pattern(regexp = "https?://.*", message = "must be an http or https URL")
        String imageUrl) {}
