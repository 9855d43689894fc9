package org.colloquy.api.bot;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A channel's credential.
 *
 * @param apiKey masked ({@code sk-…abcd}) unless the workspace shows keys
 * @param baseUrl null: the server's default
 * @param bots the bots that answer with it
 */
public record BotCredential(
        String id,
        String channelId,
        String name,
        String apiKey,
        @Nullable String baseUrl,
        List<BotView> bots,
        Instant createdAt,
        Instant updatedAt) {

    @Override
    public String toString() {
        return "BotCredential[" + id + "]";
    }
}
