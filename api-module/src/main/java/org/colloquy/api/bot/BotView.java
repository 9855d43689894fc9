package org.colloquy.api.bot;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A bot as stored.
 *
 * @param credentialId null: it needs none
 * @param behaviour what is null in it is taken from the channel's settings when the bot answers
 */
public record BotView(
        String id,
        String channelId,
        boolean enabled,
        @Nullable String description,
        BotType type,
        @Nullable String credentialId,
        Answering answering,
        Trigger trigger,
        Behaviour behaviour,
        int priority,
        Instant createdAt,
        Instant updatedAt) {

    @Override
    public String toString() {
        return "BotView[" + id + "]";
    }
}
