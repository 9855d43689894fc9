package org.colloquy.web.channel;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.colloquy.api.channel.ChannelView;
import org.colloquy.api.channel.Integration;
import org.colloquy.api.channel.Outbound;
import org.colloquy.api.channel.WebhookSettings;
import org.jspecify.annotations.Nullable;

/**
 * A channel without its secrets.
 *
 * @param key masked, unless the workspace shows keys
 * @param webhook null while none is set
 */
public record ChannelJson(
        String id,
        String name,
        Integration integration,
        @Nullable String number,
        String key,
        boolean open,
        @Nullable Webhook webhook,
        Way outbound,
        Instant createdAt,
        Instant updatedAt) {

    /** A webhook; the values of its headers may be secret. */
    public record Webhook(
            boolean enabled,
            String url,
            Set<String> headerNames,
            boolean byEvents,
            boolean base64,
            List<String> events) {

        static Webhook of(WebhookSettings webhook) {
            return new Webhook(
                    webhook.enabled(),
                    webhook.url(),
                    new TreeSet<>(webhook.headers().keySet()),
                    webhook.byEvents(),
                    webhook.base64(),
                    webhook.events());
        }
    }

    /** How answers leave; the key of the other server is never shown. */
    public record Way(
            Outbound.Way way,
            @Nullable String serverUrl,
            @Nullable String instance) {

        static Way of(Outbound outbound) {
            return new Way(outbound.way(), outbound.serverUrl(), outbound.instance());
        }
    }

    static ChannelJson of(ChannelView channel) {
        WebhookSettings webhook = channel.webhook();
        return new ChannelJson(
                channel.id(),
                channel.name(),
                channel.integration(),
                channel.number(),
                channel.key(),
                channel.open(),
                webhook == null ? null : Webhook.of(webhook),
                Way.of(channel.outbound()),
                channel.createdAt(),
                channel.updatedAt());
    }
}
