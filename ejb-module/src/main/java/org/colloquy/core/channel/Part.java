package org.colloquy.core.channel;

import org.colloquy.api.bot.Media;
import org.jspecify.annotations.Nullable;

/**
 * A part of an answer on its way to a contact.
 *
 * @param jid who gets it
 * @param text what is said; of media, the caption
 * @param mediaUrl where the media is; null for a text
 * @param mediaKind null for a text
 * @param typing whether nothing is said, and it is only shown that somebody is writing; null: no
 */
public record Part(
        String jid,
        String text,
        @Nullable String mediaUrl,
        Media.@Nullable Kind mediaKind,
        @Nullable Boolean typing) {

    /** Words, or media. */
    public Part(String jid, String text, @Nullable String mediaUrl, Media.@Nullable Kind mediaKind) {
        this(jid, text, mediaUrl, mediaKind, null);
    }

    /** Words. */
    public static Part text(String jid, String text) {
        return new Part(jid, text, null, null);
    }

    /** Nothing but a sign that somebody is writing. */
    public static Part typing(String jid) {
        return new Part(jid, "", null, null, true);
    }

    /** Whether it is only shown that somebody is writing. */
    boolean sign() {
        return Boolean.TRUE.equals(typing);
    }

    /** The same in words, for when the media cannot be sent. */
    Part inWords() {
        return text(jid, text.isBlank() ? String.valueOf(mediaUrl) : text + ": " + mediaUrl);
    }

    @Override
    public String toString() {
        return "Part[" + (mediaKind == null ? "text" : mediaKind) + "]";
    }
}
