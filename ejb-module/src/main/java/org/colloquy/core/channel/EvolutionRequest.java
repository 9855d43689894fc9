package org.colloquy.core.channel;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.colloquy.api.bot.Media;
import org.colloquy.api.channel.Outbound;
import org.colloquy.api.json.Json;

/**
 * What an Evolution server is asked to send.
 *
 * @param body JSON
 */
record EvolutionRequest(URI address, Map<String, String> headers, String body) {

    /** The other side answers after that time, and what follows waits for it: no longer than somebody writes a line. */
    private static final Duration SHOWN = Duration.ofSeconds(1);

    static EvolutionRequest of(Line line, String deliveryId, Part part) {
        Outbound out = line.outbound();
        ObjectNode body = Json.mapper().createObjectNode().put("number", part.jid());
        String route;
        Media.Kind kind = part.mediaKind();
        if (part.sign()) {
            route = "chat/sendPresence/";
            body.put("presence", "composing").put("delay", SHOWN.toMillis());
        } else if (kind == null) {
            route = "message/sendText/";
            body.put("text", part.text());
        } else if (kind == Media.Kind.AUDIO) {
            route = "message/sendWhatsAppAudio/";
            body.put("audio", part.mediaUrl());
        } else {
            route = "message/sendMedia/";
            body.put("mediatype", kind.name().toLowerCase(Locale.ROOT))
                    .put("media", part.mediaUrl())
                    .put("caption", part.text())
                    .put("fileName", fileName(Objects.requireNonNull(part.mediaUrl())));
        }
        Map<String, String> headers = new HashMap<>(Map.of("X-Colloquy-Delivery", deliveryId));
        if (out.apiKey() != null) {
            headers.put("apikey", out.apiKey());
        }
        String instance = out.instance() == null ? line.name() : out.instance();
        String server = Objects.requireNonNull(out.serverUrl(), "checked when it was set");
        return new EvolutionRequest(
                URI.create((server.endsWith("/") ? server : server + "/") + route + segment(instance)),
                headers,
                Json.write(body));
    }

    private static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String fileName(String url) {
        String path = URI.create(url).getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return "EvolutionRequest[]";
    }
}
