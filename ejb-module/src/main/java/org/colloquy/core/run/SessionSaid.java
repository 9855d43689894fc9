package org.colloquy.core.run;

import org.jspecify.annotations.Nullable;

/**
 * Fired in the transaction in which a session on a channel says something while its run goes on, with the thread's row locked.
 *
 * @param imageUrl a picture that is shown after the words; null: none
 */
public record SessionSaid(
        String sessionId,
        String runId,
        String text,
        @Nullable String imageUrl) {

    @Override
    public String toString() {
        return "SessionSaid[" + runId + "]";
    }
}
