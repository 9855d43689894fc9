package org.colloquy.api.assistant;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What happens to a message that arrives while an earlier one of the same session is being answered. */
public enum BusyPolicy {
    /** It waits for its turn. */
    QUEUE,
    /**
     * It joins the message that waits already, and both get one answer; without one it waits. So does a message that names a queue
     * for its reply: whoever asks that way is owed a reply of their own.
     */
    MERGE,
    /** It is answered next, and whatever is being answered or waits is given up. */
    LATEST,
    /** It is not taken in; senders that want no reply do not notice. */
    DROP,
    /** It is refused. */
    REJECT;

    /** The word on the wire: lower case. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
