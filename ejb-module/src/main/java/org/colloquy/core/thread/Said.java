package org.colloquy.core.thread;

import java.util.List;
import org.colloquy.api.message.MessageRole;
import org.colloquy.api.thread.ContentPart;
import org.jspecify.annotations.Nullable;

/**
 * What a model is shown of a message. A conversation is read for every answer, so it comes without the columns that only its
 * keepers see, and nothing watches it for changes.
 *
 * @param content the words of all parts
 * @param parts all that was said and shown, as JSON; null when it is just the words
 */
public record Said(
        String id,
        MessageRole role,
        String content,
        @Nullable String parts) {

    /** From a row of the components. */
    static Said of(Object[] row) {
        return new Said((String) row[0], MessageRole.valueOf((String) row[1]), (String) row[2], (String) row[3]);
    }

    /** All that was said and shown. */
    public List<ContentPart> all() {
        return Message.parts(content, parts);
    }
}
