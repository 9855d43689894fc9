package org.colloquy.api.thread;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.colloquy.api.message.MessageRole;
import org.jspecify.annotations.Nullable;

/**
 * A message of a thread.
 *
 * @param incompleteReason {@code content_filter}, {@code max_tokens}, {@code run_cancelled}, {@code run_expired} or
 *     {@code run_failed}; null unless the message is incomplete
 * @param endedAt when it was completed or given up; null while it is being written
 * @param assistantId who wrote it, and
 * @param runId in which run; null for what was put on the thread
 */
public record ThreadMessage(
        String id,
        String threadId,
        MessageStatus status,
        @Nullable String incompleteReason,
        MessageRole role,
        List<ContentPart> content,
        @Nullable String assistantId,
        @Nullable String runId,
        List<Attachment> attachments,
        Map<String, String> metadata,
        Instant createdAt,
        @Nullable Instant endedAt) {

    @Override
    public String toString() {
        return "ThreadMessage[id=" + id + ", status=" + status + "]";
    }
}
