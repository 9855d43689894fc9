package org.colloquy.api.bot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A contact's engagement with a bot. A contact has at most one on a channel.
 *
 * @param threadId its conversation
 * @param remoteJid the contact
 * @param awaitUser whether the last word was the bot's
 * @param botId null for a contact that was paused before it ever wrote
 * @param reason why this bot was chosen, in words for people; holds nothing of the message
 */
public record BotSession(
        String id,
        String channelId,
        String threadId,
        String remoteJid,
        @Nullable String pushName,
        BotSessionStatus status,
        boolean awaitUser,
        @Nullable String botId,
        @Nullable String reason,
        Instant createdAt,
        Instant updatedAt) {

    @Override
    public String toString() {
        return "BotSession[" + id + ", " + status + "]";
    }
}
