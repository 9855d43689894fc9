package org.colloquy.web.evolution.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.colloquy.api.bot.Media;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a message shows or plays. Only addresses and contents that the sender has put beside the message count: WhatsApp's own
 * addresses lead to encrypted files.
 */
final class MessageMedia {

    private static final Map<String, Media.Kind> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("audioMessage", Media.Kind.AUDIO);
        KINDS.put("imageMessage", Media.Kind.IMAGE);
        KINDS.put("videoMessage", Media.Kind.VIDEO);
        KINDS.put("documentMessage", Media.Kind.DOCUMENT);
        KINDS.put("documentWithCaptionMessage", Media.Kind.DOCUMENT);
    }

    private MessageMedia() {}

    /** The media; null when there is none, and for speech that somebody has written down already. */
    static @Nullable Media of(JsonNode message, @Nullable String messageType) {
        for (Map.Entry<String, Media.Kind> kind : KINDS.entrySet()) {
            boolean named = kind.getKey().equals(messageType);
            if (message.hasNonNull(kind.getKey()) || named) {
                return kind.getValue() == Media.Kind.AUDIO && message.hasNonNull("speechToText")
                        ? null
                        : media(kind.getValue(), message, message.path(kind.getKey()));
            }
        }
        return null;
    }

    private static Media media(Media.Kind kind, JsonNode message, JsonNode part) {
        return new Media(kind, text(message, "mediaUrl"), base64(message), text(part, "mimetype"));
    }

    private static @Nullable String base64(JsonNode message) {
        String content = text(message, "base64");
        if (content == null || !content.startsWith("data:")) {
            return content;
        }
        return content.substring(content.indexOf(',') + 1);
    }

    private static @Nullable String text(JsonNode node, String name) {
        JsonNode value = node.path(name);
        return value.isTextual() && !value.textValue().isBlank() ? value.textValue() : null;
    }
}
