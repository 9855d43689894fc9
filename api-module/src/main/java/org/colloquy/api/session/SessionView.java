package org.colloquy.api.session;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A session as stored. A session whose time has run out shows as expired at once, also before the timer has marked it.
 *
 * @param chatbotId the assistant that answers
 * @param channelId the channel on which the contact is answered by bots; null for a session with a chatbot
 * @param clientId the contact who asks
 * @param assignedUser the person who has taken the conversation over, in the words of whoever assigned it
 * @param assignedTeam the same for a team
 * @param expiresAt when it ends by itself; null for never
 * @param closedAt when it was closed or found expired; null while active
 */
public record SessionView(
        String id,
        SessionStatus status,
        String chatbotId,
        @Nullable String channelId,
        String clientId,
        String threadId,
        @Nullable String assignedUser,
        @Nullable String assignedTeam,
        @Nullable Instant expiresAt,
        Instant createdAt,
        @Nullable Instant closedAt) {}
