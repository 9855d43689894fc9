package org.colloquy.core.bot.session;

import org.colloquy.api.bot.Media;
import org.jspecify.annotations.Nullable;

/**
 * What a message shows or plays, with its content among the workspace's files.
 *
 * @param fileId null when the content is at the address
 */
public record StoredMedia(
        Media.Kind kind,
        @Nullable String url,
        @Nullable String fileId,
        @Nullable String mimeType) {

    boolean spoken() {
        return kind == Media.Kind.AUDIO;
    }

    boolean shown() {
        return kind == Media.Kind.IMAGE;
    }
}
