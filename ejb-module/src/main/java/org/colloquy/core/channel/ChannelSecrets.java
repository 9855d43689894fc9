package org.colloquy.core.channel;

import org.colloquy.api.channel.Outbound;
import org.colloquy.api.channel.WebhookSettings;
import org.jspecify.annotations.Nullable;

/**
 * What of a channel is kept encrypted: its key, which Evolution's clients may want to see again, and the ways out with their keys
 * and headers.
 */
record ChannelSecrets(String key, @Nullable WebhookSettings webhook, Outbound outbound) {

    ChannelSecrets with(@Nullable WebhookSettings newWebhook) {
        return new ChannelSecrets(key, newWebhook, outbound);
    }

    /** A null key keeps the one that is there. */
    ChannelSecrets with(Outbound wanted) {
        String apiKey = wanted.apiKey() == null ? outbound.apiKey() : wanted.apiKey();
        return new ChannelSecrets(
                key, webhook, new Outbound(wanted.way(), wanted.serverUrl(), apiKey, wanted.instance()));
    }

    @Override
    public String toString() {
        return "ChannelSecrets[]";
    }
}
