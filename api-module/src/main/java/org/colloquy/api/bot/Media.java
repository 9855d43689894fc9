package org.colloquy.api.bot;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a message shows or plays. At least one of address and content is there, or nothing can be done with it.
 *
 * @param url where it can be read
 * @param base64 the content itself, without {@code data:} prefix
 * @param mimeType null: guessed
 */
public record Media(
        @NotNull Kind kind,
        @Nullable @Size(max = 4096) String url,
        @Nullable @Size(max = MAX_BASE64) String base64,
        @Nullable @Size(max = 128) String mimeType) {

    /** Longest content: 24 MB of audio, which is what transcribers take. */
    public static final int MAX_BASE64 = 34_000_000;

    /** The kinds. */
    public enum Kind {
        AUDIO,
        IMAGE,
        VIDEO,
        DOCUMENT
    }

    @Override
    public String toString() {
        return "Media[" + kind + "]";
    }
}
