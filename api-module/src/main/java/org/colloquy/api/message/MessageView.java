package org.colloquy.api.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as stored.
 *
 * @param runId for an answer, the run that produced it; for a question, the run that answers it
 * @param imageUrl a picture that a flow shows; null: none
 * @param offer what a flow offers to be tapped; null: nothing
 */
public record MessageView(
        String id,
        MessageRole role,
        String content,
        @Nullable String runId,
        Instant createdAt,
        @Nullable String imageUrl,
        @Nullable Offer offer) {

    /** Nothing but words. */
    public static MessageView words(
            String id, MessageRole role, String content, @Nullable String runId, Instant createdAt) {
        return new MessageView(id, role, content, runId, createdAt, null, null);
    }
}
