package org.colloquy.api.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run as stored.
 *
 * @param errorCode {@link org.colloquy.api.error.ErrorCode#code()} of a failed run, else null
 * @param usage tokens of a completed run, else null
 * @param assistantVersion the version of the assistant that answered; null until it has
 * @param executionId the execution of a flow that answered, whose transcript says how; null: none has
 */
public record RunView(
        String id,
        RunStatus status,
        @Nullable String errorCode,
        @Nullable Usage usage,
        @Nullable Integer assistantVersion,
        @Nullable String executionId,
        Instant createdAt,
        @Nullable Instant finishedAt) {}
