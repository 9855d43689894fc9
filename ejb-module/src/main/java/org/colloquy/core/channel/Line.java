package org.colloquy.core.channel;

import org.colloquy.api.channel.Outbound;
import org.colloquy.api.channel.WebhookSettings;
import org.jspecify.annotations.Nullable;

/**
 * A channel as those who carry its messages need it. Lives only in memory and never in a log.
 *
 * @param assistantId the one that sessions of the channel name
 */
public record Line(
        String channelId,
        String workspaceId,
        String assistantId,
        String name,
        @Nullable String number,
        boolean open,
        ChannelSecrets secrets) {

    /** Where the channel tells what happens; null: nowhere. */
    @Nullable
    WebhookSettings webhook() {
        return secrets.webhook();
    }

    Outbound outbound() {
        return secrets.outbound();
    }

    /** The channel's key, with which calls of functions are signed. */
    public String key() {
        return secrets.key();
    }

    /** Whether answers leave at all: a channel without webhook keeps them for itself. */
    public boolean delivers() {
        return outbound().way() == Outbound.Way.EVOLUTION || Envelope.wanted(webhook());
    }

    /** Whether somebody sees that the bot is writing. */
    public boolean shows() {
        return outbound().way() == Outbound.Way.EVOLUTION || Envelope.watched(webhook());
    }

    @Override
    public String toString() {
        return "Line[" + channelId + "]";
    }
}
