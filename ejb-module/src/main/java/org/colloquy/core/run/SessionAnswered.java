package org.colloquy.core.run;

import org.colloquy.api.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Fired in the transaction that ends a run of a session on a channel, with the thread's row locked.
 *
 * @param text the answer; null when there is none
 * @param error why there is none; null when nobody is to hear of it
 */
public record SessionAnswered(
        String workspaceId,
        String sessionId,
        String runId,
        @Nullable String text,
        @Nullable ErrorCode error) {

    @Override
    public String toString() {
        return "SessionAnswered[" + runId + "]";
    }
}
