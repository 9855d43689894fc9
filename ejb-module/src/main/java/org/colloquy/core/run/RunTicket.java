package org.colloquy.core.run;

import java.time.Instant;
import org.colloquy.api.message.InboundMessage.ReplyTo;
import org.jspecify.annotations.Nullable;

/**
 * What a node needs to work on a run it owns.
 *
 * @param questionPosition place of the question; the answer comes right behind it
 * @param fence number of the lease; a node that writes with an older one is refused
 * @param replyTo where the answer goes besides a caller who waits, or null
 */
public record RunTicket(
        String runId,
        String workspaceId,
        String threadId,
        String sessionId,
        String assistantId,
        String contactId,
        long questionPosition,
        int fence,
        Instant createdAt,
        @Nullable ReplyTo replyTo) {}
