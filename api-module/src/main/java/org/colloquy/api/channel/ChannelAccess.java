package org.colloquy.api.channel;

import org.jspecify.annotations.Nullable;

/**
 * What a key opens at the doors of channels.
 *
 * @param workspaceId the only workspace it can see
 * @param channelId the one channel it can act on; null for an administrator's key, which can act on every channel of the workspace
 *     (Evolution's global key)
 */
public record ChannelAccess(String workspaceId, @Nullable String channelId) {

    /** Whether the key may act on a channel. */
    public boolean opens(ChannelView channel) {
        return workspaceId.equals(channel.workspaceId()) && (channelId == null || channelId.equals(channel.id()));
    }

    /** Whether it is an administrator's key. */
    public boolean global() {
        return channelId == null;
    }
}
