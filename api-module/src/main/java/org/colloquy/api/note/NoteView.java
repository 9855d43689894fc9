package org.colloquy.api.note;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A note as stored.
 *
 * @param mention name of the colleague who was told of it
 */
public record NoteView(
        String id, String sessionId, String text, @Nullable String mention, Instant createdAt) {

    @Override
    public String toString() {
        return "NoteView[" + id + "]";
    }
}
