package org.colloquy.api.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as stored.
 *
 * @param runId for an answer, the run that produced it; for a question, the run that answers it
 */
public record MessageView(
        String id,
        MessageRole role,
        String content,
        @Nullable String runId,
        Instant createdAt) {}
