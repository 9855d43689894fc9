package org.colloquy.core.upstream;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Recorded speech.
 *
 * @param fileName providers tell the format by its ending
 */
public record Recording(byte[] content, String fileName, String mimeType) {

    private static final Map<String, String> ENDINGS = Map.of(
            "audio/ogg", "ogg",
            "audio/mpeg", "mp3",
            "audio/mp3", "mp3",
            "audio/mp4", "m4a",
            "audio/aac", "m4a",
            "audio/wav", "wav",
            "audio/x-wav", "wav",
            "audio/webm", "webm",
            "audio/flac", "flac");

    /** With the type that its sender says; voice messages that say none are Ogg. */
    public static Recording of(byte[] content, @Nullable String type) {
        String known =
                type == null ? "audio/ogg" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        boolean sound = ENDINGS.containsKey(known);
        return new Recording(content, "speech." + ENDINGS.getOrDefault(known, "ogg"), sound ? known : "audio/ogg");
    }

    @Override
    public String toString() {
        return "Recording[" + mimeType + "]";
    }
}
