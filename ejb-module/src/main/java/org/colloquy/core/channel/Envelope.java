package org.colloquy.core.channel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.colloquy.api.channel.WebhookSettings;
import org.colloquy.api.json.Json;
import org.jspecify.annotations.Nullable;

/** The events {@code send.message} and {@code presence.update} as Evolution's webhooks tell it. */
final class Envelope {

    private static final String EVENT = "send.message";
    private static final String EVENT_NAME = "SEND_MESSAGE";
    private static final String PRESENCE = "presence.update";
    private static final String PRESENCE_NAME = "PRESENCE_UPDATE";
    private static final String JWT_KEY = "jwt_key";
    private static final String PERSON = "@s.whatsapp.net";

    private Envelope() {}

    /** Whether a webhook wants it. */
    static boolean wanted(@Nullable WebhookSettings webhook) {
        return webhook != null
                && webhook.enabled()
                && (webhook.events().isEmpty() || webhook.events().contains(EVENT_NAME));
    }

    /** Whether a webhook wants to hear that somebody is writing: only when it says so. */
    static boolean watched(@Nullable WebhookSettings webhook) {
        return webhook != null && webhook.enabled() && webhook.events().contains(PRESENCE_NAME);
    }

    static URI address(WebhookSettings webhook, Part part) {
        String url = webhook.url();
        String event = part.sign() ? "presence-update" : "send-message";
        return URI.create(webhook.byEvents() ? (url.endsWith("/") ? url : url + "/") + event : url);
    }

    static Map<String, String> headers(WebhookSettings webhook, String deliveryId, Instant now) {
        Map<String, String> headers = new HashMap<>();
        webhook.headers().forEach((name, value) -> {
            if (!name.toLowerCase(Locale.ROOT).equals(JWT_KEY)) {
                headers.put(name, value);
            }
        });
        String jwtKey = webhook.headers().get(JWT_KEY);
        if (jwtKey != null && !jwtKey.isEmpty()) {
            headers.put("Authorization", "Bearer " + WebhookToken.of(jwtKey, now));
        }
        headers.put("X-Colloquy-Delivery", deliveryId);
        return headers;
    }

    static String body(Line line, WebhookSettings webhook, String deliveryId, Part part, Instant now) {
        ObjectNode envelope = Json.mapper().createObjectNode();
        envelope.put("event", part.sign() ? PRESENCE : EVENT);
        envelope.put("instance", line.name());
        envelope.set("data", part.sign() ? presence(part) : data(line, deliveryId, part, now));
        envelope.put("destination", webhook.url());
        envelope.put(
                "date_time",
                now.atOffset(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS).toString());
        envelope.put("sender", line.number());
        envelope.putNull("server_url");
        envelope.putNull("apikey");
        return Json.write(envelope);
    }

    private static ObjectNode presence(Part part) {
        ObjectNode data = Json.mapper().createObjectNode().put("id", part.jid());
        data.putObject("presences").putObject(part.jid()).put("lastKnownPresence", "composing");
        return data;
    }

    private static ObjectNode data(Line line, String deliveryId, Part part, Instant now) {
        ObjectNode data = Json.mapper().createObjectNode();
        data.putObject("key")
                .put("id", deliveryId)
                .put("remoteJid", number(part.jid()))
                .put("fromMe", true);
        data.put("pushName", line.name());
        data.put("status", "PENDING");
        ObjectNode message = data.putObject("message");
        if (part.mediaKind() == null) {
            message.put("conversation", part.text());
        } else {
            message.putObject(messageType(part)).put("caption", part.text()).put("url", part.mediaUrl());
            message.put("mediaUrl", part.mediaUrl());
        }
        data.put("messageType", messageType(part));
        data.put("messageTimestamp", now.getEpochSecond());
        data.put("instanceId", line.channelId());
        data.put("source", "unknown");
        return data;
    }

    private static String messageType(Part part) {
        return part.mediaKind() == null
                ? "conversation"
                : part.mediaKind().name().toLowerCase(Locale.ROOT) + "Message";
    }

    /** Without the domain, as Evolution's own channel tells it; groups and hidden numbers keep theirs, they mean nothing without. */
    private static String number(String jid) {
        return jid.endsWith(PERSON) ? jid.substring(0, jid.length() - PERSON.length()) : jid;
    }
}
