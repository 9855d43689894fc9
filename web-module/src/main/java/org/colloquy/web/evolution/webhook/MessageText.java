package org.colloquy.web.evolution.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what was said in a message of WhatsApp's many kinds: the first of these places that has a text. */
final class MessageText {

    private static final List<String> PLACES = List.of(
            "/conversation",
            "/extendedTextMessage/text",
            "/contactMessage/displayName",
            "/locationMessage/degreesLatitude",
            "/listResponseMessage/title",
            "/listResponseMessage/singleSelectReply/selectedRowId",
            "/templateButtonReplyMessage/selectedId",
            "/buttonsResponseMessage/selectedButtonId",
            "/speechToText",
            "/imageMessage/caption",
            "/videoMessage/caption",
            "/documentMessage/caption",
            "/documentWithCaptionMessage/message/documentMessage/caption");

    private static final List<String> ADVERTISEMENTS =
            List.of("/extendedTextMessage/contextInfo/externalAdReply/body", "/contextInfo/externalAdReply/body");

    private MessageText() {}

    /**
     * The text; null when there is none.
     *
     * @param message what was sent
     * @param data the envelope around it, which has more about where it came from
     */
    static @Nullable String of(JsonNode message, JsonNode data) {
        String text = first(message, PLACES);
        String advertisement = first(message, ADVERTISEMENTS);
        if (advertisement == null) {
            advertisement = first(data, ADVERTISEMENTS);
        }
        if (advertisement == null) {
            return text;
        }
        String line = "externalAdReplyBody|" + advertisement;
        return text == null ? line : text + "\n" + line;
    }

    private static @Nullable String first(JsonNode message, List<String> places) {
        for (String place : places) {
            JsonNode found = message.at(place);
            if (found.isValueNode() && !found.isNull() && !found.asText().isEmpty()) {
                return found.asText();
            }
        }
        return null;
    }
}
