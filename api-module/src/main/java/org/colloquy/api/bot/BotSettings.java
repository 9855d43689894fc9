package org.colloquy.api.bot;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A channel's defaults for its bots as stored; nothing in {@code behaviour} is null.
 *
 * @param speechToText whether spoken messages are written down with the credential before bots see them
 * @param fallbackBotId null: none
 */
public record BotSettings(
        String id,
        String channelId,
        String credentialId,
        Behaviour behaviour,
        boolean speechToText,
        @Nullable String fallbackBotId,
        Instant createdAt,
        Instant updatedAt) {

    /** What a channel without settings has. */
    public static final Behaviour DEFAULT =
            new Behaviour(300, "bye", 1_000, "Sorry, I dont understand", true, true, false, 1, false, 0, List.of());
}
