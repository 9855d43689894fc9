package org.colloquy.web.evolution.instance;

import java.util.Map;
import org.colloquy.api.channel.ChannelView;
import org.colloquy.api.channel.IssuedChannel;
import org.colloquy.api.channel.WebhookSettings;
import org.colloquy.web.evolution.wire.EvolutionJson;
import org.jspecify.annotations.Nullable;

/**
 * A new instance as it is answered once.
 *
 * @param hash the key of the instance in full
 */
@EvolutionJson
record CreatedInstance(
        Head instance,
        String hash,
        WebhookPart webhook,
        Map<String, Boolean> websocket,
        Map<String, Boolean> rabbitmq,
        Map<String, Boolean> nats,
        Map<String, Boolean> sqs,
        WhatsAppSettings settings) {

    private static final Map<String, Boolean> OFF = Map.of("enabled", false);

    @EvolutionJson
    record Head(
            String instanceName,
            String instanceId,
            String integration,
            @Nullable String webhookWaBusiness,
            String accessTokenWaBusiness,
            String status) {}

    /** Null in all fields is left out, as there. */
    record WebhookPart(
            @Nullable String webhookUrl,
            @Nullable Map<String, String> webhookHeaders,
            @Nullable Boolean webhookByEvents,
            @Nullable Boolean webhookBase64) {

        static WebhookPart of(@Nullable WebhookSettings webhook) {
            return webhook == null
                    ? new WebhookPart(null, null, null, null)
                    : new WebhookPart(webhook.url(), webhook.headers(), webhook.byEvents(), webhook.base64());
        }
    }

    static CreatedInstance of(IssuedChannel issued, @Nullable WebhookSettings sent) {
        ChannelView channel = issued.channel();
        return new CreatedInstance(
                new Head(
                        channel.name(),
                        channel.id(),
                        channel.integration().name(),
                        null,
                        "",
                        InstanceState.word(channel.open())),
                issued.key(),
                WebhookPart.of(sent),
                OFF,
                OFF,
                OFF,
                OFF,
                WhatsAppSettings.NONE);
    }
}
