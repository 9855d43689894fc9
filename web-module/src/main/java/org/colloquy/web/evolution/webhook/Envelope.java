package org.colloquy.web.evolution.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import org.colloquy.api.bot.ContactMessage;
import org.colloquy.api.channel.ChannelView;
import org.colloquy.web.evolution.wire.Payload;
import org.colloquy.web.evolution.wire.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads one message, as the channel without WhatsApp sends it and as it stands in {@code data} of {@code messages.upsert}. */
final class Envelope {

    private static final String HIDDEN = "@lid";

    private Envelope() {}

    static ContactMessage read(Payload data, ChannelView channel) {
        Payload key = data.within("key");
        String jid = contact(key);
        if (jid == null) {
            throw Refusal.badRequest("instance requires property \"key.remoteJid\"");
        }
        JsonNode message = data.within("message").object();
        return new ContactMessage(
                channel.workspaceId(),
                channel.id(),
                key.filled("id"),
                jid,
                key.isTrue("fromMe"),
                data.filled("pushName"),
                key.filled("participant"),
                MessageText.of(message, data.object()),
                MessageMedia.of(message, data.text("messageType")));
    }

    /** A contact that hides its number is the same contact as the number behind it, where that is told. */
    private static @Nullable String contact(Payload key) {
        String jid = key.filled("remoteJid");
        String number = key.filled("remoteJidAlt");
        return jid != null && jid.endsWith(HIDDEN) && number != null ? number : jid;
    }
}
