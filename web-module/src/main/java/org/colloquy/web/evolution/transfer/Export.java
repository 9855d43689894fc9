package org.colloquy.web.evolution.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.colloquy.api.bot.WriteSettings;
import org.colloquy.api.channel.CreateChannel;
import org.colloquy.api.channel.Integration;
import org.colloquy.api.channel.WebhookSettings;
import org.colloquy.api.error.AppException;
import org.colloquy.api.transfer.TransferredInstance;
import org.colloquy.web.evolution.bot.BotRequests;
import org.colloquy.web.evolution.webhook.Webhooks;
import org.colloquy.web.evolution.wire.Payload;
import org.colloquy.web.evolution.wire.Refusal;
import org.colloquy.web.evolution.wire.Schemas;
import org.jspecify.annotations.Nullable;

/**
 * An export: for each instance its name and what Evolution answers for it on {@code /openai/creds}, {@code /openai/find},
 * {@code /openai/fetchSettings} and {@code /webhook/find}, as it stands.
 */
final class Export {

    private Export() {}

    static List<TransferredInstance> read(@Nullable JsonNode body) {
        List<TransferredInstance> instances = new ArrayList<>();
        JsonNode list = body == null ? null : body.get("instances");
        if (list == null || !list.isArray()) {
            throw AppException.invalid("instances", "must be an array of instances");
        }
        for (int i = 0; i < list.size(); i++) {
            String place = "instances[" + i + "]";
            if (!(list.get(i) instanceof ObjectNode one)) {
                throw AppException.invalid(place, "must be an object");
            }
            instances.add(instance(new Payload(one), place));
        }
        return instances;
    }

    private static TransferredInstance instance(Payload body, String place) {
        String name = body.filled(body.firstOf("name", "instanceName"));
        if (name == null) {
            throw AppException.invalid(place + ".name", "must not be blank");
        }
        return new TransferredInstance(
                new CreateChannel(
                        name,
                        Integration.EVOLUTION,
                        body.filled("number"),
                        body.filled("token"),
                        webhook(body.within("webhook"), place),
                        null),
                keys(body.object().path("creds"), place + ".creds"),
                bots(body.object().path("bots"), place + ".bots"),
                settings(body.within("settings")));
    }

    private static @Nullable WebhookSettings webhook(Payload webhook, String place) {
        try {
            return webhook.filled("url") == null ? null : Webhooks.settings(webhook, false, null);
        } catch (Refusal e) {
            throw AppException.invalid(place + ".webhook", "must have an http or https address");
        }
    }

    private static List<TransferredInstance.Key> keys(JsonNode list, String place) {
        List<TransferredInstance.Key> keys = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Payload key = object(list.get(i), place + "[" + i + "]");
            keys.add(new TransferredInstance.Key(
                    text(key, "id"), text(key, "name"), text(key, "apiKey"), key.filled("baseUrl")));
        }
        return keys;
    }

    private static List<TransferredInstance.Bot> bots(JsonNode list, String place) {
        List<TransferredInstance.Bot> bots = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String here = place + "[" + i + "]";
            Payload bot = object(list.get(i), here);
            if ("".equals(bot.text("triggerOperator"))) {
                bot.object().remove("triggerOperator");
            }
            bots.add(new TransferredInstance.Bot(text(bot, "id"), BotRequests.bot(checked(bot, here))));
        }
        return bots;
    }

    private static Payload checked(Payload bot, String place) {
        try {
            return Schemas.BOT.check(bot);
        } catch (Refusal e) {
            throw AppException.invalid(place, "is not a bot of Evolution 2.3");
        }
    }

    /** Without a credential they are what Evolution answers where there are none. */
    private static @Nullable WriteSettings settings(Payload settings) {
        return settings.filled("openaiCredsId") == null ? null : BotRequests.settings(settings);
    }

    private static Payload object(JsonNode node, String place) {
        if (node instanceof ObjectNode object) {
            return new Payload(object);
        }
        throw AppException.invalid(place, "must be an object");
    }

    private static String text(Payload body, String name) {
        String text = body.text(name);
        return text == null ? "" : text;
    }
}
