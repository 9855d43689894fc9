package org.colloquy.web.evolution.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.colloquy.api.channel.WebhookSettings;
import org.colloquy.web.evolution.wire.Payload;
import org.colloquy.web.evolution.wire.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads where an instance is to tell what happens, in both spellings that are in use. */
public final class Webhooks {

    /** What is shown in the place of a header's value, and means "as it is" when it comes back. */
    static final String MASK = "********";

    private Webhooks() {}

    /**
     * The settings in a body.
     *
     * @param enabled what holds when the body does not say
     * @param known what is stored, for headers that come back masked
     */
    public static WebhookSettings settings(Payload body, boolean enabled, @Nullable WebhookSettings known) {
        String url = body.filled("url");
        if (url == null || !url.matches("https?://\\S+")) {
            throw Refusal.badRequest("Invalid \"url\" property");
        }
        return new WebhookSettings(
                Objects.requireNonNullElse(body.flag("enabled"), enabled),
                url,
                headers(body, known),
                body.isTrue(body.firstOf("byEvents", "webhookByEvents")),
                body.isTrue(body.firstOf("base64", "webhookBase64")),
                Objects.requireNonNullElse(body.texts("events"), List.of()));
    }

    private static Map<String, String> headers(Payload body, @Nullable WebhookSettings known) {
        Map<String, String> headers = new LinkedHashMap<>();
        ObjectNode sent = body.within("headers").object();
        sent.fieldNames().forEachRemaining(name -> {
            JsonNode value = sent.get(name);
            String stored = known == null ? null : known.headers().get(name);
            headers.put(name, MASK.equals(value.asText()) && stored != null ? stored : value.asText());
        });
        return headers;
    }
}
