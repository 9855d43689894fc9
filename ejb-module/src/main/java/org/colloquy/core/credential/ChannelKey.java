package org.colloquy.core.credential;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A channel's credential with its key in full. Lives only in memory and never in a log. */
public record ChannelKey(
        String id,
        String channelId,
        String name,
        String apiKey,
        @Nullable String baseUrl,
        Instant createdAt,
        Instant updatedAt) {

    @Override
    public String toString() {
        return "ChannelKey[" + id + "]";
    }
}
