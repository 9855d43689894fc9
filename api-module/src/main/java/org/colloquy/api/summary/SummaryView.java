package org.colloquy.api.summary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The summary of a session.
 *
 * @param content null until it is there
 */
public record SummaryView(
        String sessionId,
        SummaryStatus status,
        @Nullable String content,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    @Override
    public String toString() {
        return "SummaryView[sessionId=" + sessionId + ", status=" + status + "]";
    }
}
