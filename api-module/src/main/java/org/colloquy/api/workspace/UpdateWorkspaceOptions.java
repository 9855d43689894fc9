package org.colloquy.api.workspace;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A change of a workspace's options: a null component keeps the value, an empty Optional brings its default back. */
public record UpdateWorkspaceOptions(
        @Nullable Optional<@Min(1) @Max(36_500) Integer> retentionDays,
        @Nullable Boolean maskContacts,
        @Nullable Optional<@Size(max = 8_000) String> privacyText) {}
