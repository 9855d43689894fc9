package org.colloquy.web.evolution.webhook;

import static org.colloquy.web.evolution.route.Access.INSTANCE;
import static org.colloquy.web.evolution.route.EvolutionRoute.onCreate;
import static org.colloquy.web.evolution.route.EvolutionRoute.onGet;

import java.io.IOException;
import java.util.List;
import org.colloquy.api.channel.ChannelService;
import org.colloquy.api.channel.ChannelView;
import org.colloquy.api.channel.WebhookSettings;
import org.colloquy.web.evolution.route.Call;
import org.colloquy.web.evolution.route.EvolutionRoute;
import org.colloquy.web.evolution.wire.Payload;
import org.colloquy.web.evolution.wire.Refusal;
import org.colloquy.web.evolution.wire.Words;
import org.jspecify.annotations.Nullable;

/** Where an instance tells what happens. */
public final class WebhookRoutes {

    private final ChannelService channels;

    /** Routes on this service. */
    public WebhookRoutes(ChannelService channels) {
        this.channels = channels;
    }

    /** The routes. */
    public List<EvolutionRoute> routes() {
        return List.of(
                onCreate("/webhook/set/{instance}", INSTANCE, this::set),
                onGet("/webhook/find/{instance}", INSTANCE, this::find));
    }

    private @Nullable Object set(Call call) throws IOException {
        ChannelView channel = call.channel();
        Payload sent = webhook(call.body());
        WebhookSettings webhook = Webhooks.settings(sent, false, channel.webhook());
        if (webhook.enabled() && sent.texts("events") == null) {
            throw Refusal.rule("instance.webhook requires property \"events\"", 400);
        }
        ChannelView changed = Words.of("Error setting webhook")
                .whenWrong("url", Refusal::badRequest)
                .call(() -> channels.setWebhook(channel.workspaceId(), channel.id(), webhook));
        return WebhookRow.orNull(changed, showsKeys(changed));
    }

    /** Clients of older releases send the fields without the object around them. */
    private static Payload webhook(Payload body) {
        Payload inner = body.within("webhook");
        Payload sent = inner.object().isEmpty() ? body : inner;
        if (!sent.has("url")) {
            throw Refusal.schema(List.of("instance requires property \"webhook\""));
        }
        return sent;
    }

    private @Nullable Object find(Call call) {
        return WebhookRow.orNull(call.channel(), showsKeys(call.channel()));
    }

    private boolean showsKeys(ChannelView channel) {
        return channels.options(channel.workspaceId()).showKeys();
    }
}
