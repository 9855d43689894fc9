package org.colloquy.web.evolution.instance;

import java.util.Arrays;
import org.colloquy.api.channel.CreateChannel;
import org.colloquy.api.channel.Integration;
import org.colloquy.api.channel.Outbound;
import org.colloquy.api.channel.WebhookSettings;
import org.colloquy.web.evolution.webhook.Webhooks;
import org.colloquy.web.evolution.wire.Payload;
import org.colloquy.web.evolution.wire.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads what clients want of a new instance. */
final class InstanceRequests {

    private static final String OUTBOUND = "outbound";

    private InstanceRequests() {}

    static CreateChannel create(Payload body) {
        String name = body.filled("instanceName");
        if (name == null) {
            throw Refusal.badRequest("The \"instanceName\" cannot be empty");
        }
        return new CreateChannel(
                name, integration(body), body.filled("number"), body.filled("token"), webhook(body), outbound(body));
    }

    static @Nullable WebhookSettings webhook(Payload body) {
        Payload sent = body.within("webhook");
        return sent.filled("url") == null ? null : Webhooks.settings(sent, true, null);
    }

    private static Integration integration(Payload body) {
        String wanted = body.text("integration");
        return Arrays.stream(Integration.values())
                .filter(known -> known.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> Refusal.badRequest("Invalid integration"));
    }

    /** Colloquy's own: answers leave by an Evolution server that is named here. */
    private static @Nullable Outbound outbound(Payload body) {
        Payload sent = body.within(OUTBOUND);
        String server = sent.filled("serverUrl");
        return server == null
                ? null
                : new Outbound(Outbound.Way.EVOLUTION, server, sent.filled("apikey"), sent.filled("instance"));
    }
}
