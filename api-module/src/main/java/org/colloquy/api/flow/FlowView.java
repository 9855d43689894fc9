package org.colloquy.api.flow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A flow as stored.
 *
 * @param name that of its draft
 * @param publishedVersion number of the version that is published; null: none has been yet
 * @param unpublishedChanges whether the draft is not what is published
 * @param enabled whether it may begin new executions
 */
public record FlowView(
        String id,
        String name,
        @Nullable String description,
        @Nullable Integer publishedVersion,
        boolean unpublishedChanges,
        boolean enabled,
        Instant createdAt,
        Instant updatedAt) {}
