package org.colloquy.web.evolution.webhook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.colloquy.api.channel.ChannelView;
import org.colloquy.api.channel.WebhookSettings;
import org.colloquy.web.evolution.wire.EvolutionJson;
import org.colloquy.web.evolution.wire.Iso;
import org.jspecify.annotations.Nullable;

/** The webhook of an instance as Evolution's row. */
@EvolutionJson
record WebhookRow(
        String id,
        String url,
        Map<String, String> headers,
        boolean enabled,
        List<String> events,
        boolean webhookByEvents,
        boolean webhookBase64,
        String createdAt,
        String updatedAt,
        String instanceId) {

    static @Nullable WebhookRow orNull(ChannelView channel, boolean showSecrets) {
        return channel.webhook() == null ? null : of(channel, channel.webhook(), showSecrets);
    }

    static WebhookRow of(ChannelView channel, WebhookSettings webhook, boolean showSecrets) {
        return new WebhookRow(
                channel.id(),
                webhook.url(),
                showSecrets ? webhook.headers() : masked(webhook.headers()),
                webhook.enabled(),
                webhook.events(),
                webhook.byEvents(),
                webhook.base64(),
                Iso.of(channel.createdAt()),
                Iso.of(channel.updatedAt()),
                channel.id());
    }

    private static Map<String, String> masked(Map<String, String> headers) {
        Map<String, String> masked = new LinkedHashMap<>();
        headers.keySet().forEach(name -> masked.put(name, Webhooks.MASK));
        return masked;
    }
}
