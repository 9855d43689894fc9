package org.colloquy.core.run;

import java.time.Instant;
import org.colloquy.api.access.Role;
import org.colloquy.api.message.InboundMessage.ReplyTo;
import org.jspecify.annotations.Nullable;

/**
 * What a node needs to work on a run it owns.
 *
 * @param sessionId null for a run on a thread that its caller keeps
 * @param channelId the channel on which bots answer; null when a chatbot or an application's assistant does
 * @param lastPosition place of the newest message that the run answers
 * @param fence number of the lease; a node that writes with an older one is refused
 * @param streamed whether the events of the run are told piece by piece
 * @param role in which functions are called
 * @param spec what the run was told; null: what the chatbot is told now
 * @param expiresAt when the run ends if nothing else ends it
 * @param replyTo where the answer goes besides a caller who waits, or null
 */
public record RunTicket(
        String runId,
        String workspaceId,
        String threadId,
        @Nullable String sessionId,
        String assistantId,
        @Nullable String contactId,
        @Nullable String channelId,
        long lastPosition,
        int fence,
        boolean streamed,
        Role role,
        @Nullable RunSpec spec,
        Instant createdAt,
        Instant expiresAt,
        @Nullable ReplyTo replyTo) {}
