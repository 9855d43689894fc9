package org.colloquy.api.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A channel as stored.
 *
 * @param key the channel's own key; masked (its first characters and an ellipsis) unless the workspace shows keys
 * @param open whether it takes messages; a channel that is logged out acknowledges and ignores them
 * @param webhook null while none is set
 */
public record ChannelView(
        String id,
        String workspaceId,
        String name,
        Integration integration,
        @Nullable String number,
        String key,
        boolean open,
        @Nullable WebhookSettings webhook,
        Outbound outbound,
        Instant createdAt,
        Instant updatedAt) {

    @Override
    public String toString() {
        return "ChannelView[" + id + "]";
    }
}
