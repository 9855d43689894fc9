package org.colloquy.api.thread;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a message is whole. */
public enum MessageStatus {
    /** Being written; seen in events only. */
    IN_PROGRESS,
    /** Its run ended before it did. */
    INCOMPLETE,
    COMPLETED;

    /** The word on the wire: lower case with underscores. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
