package org.colloquy.api.bot;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What may be done to a contact's session. */
public enum SessionAction {
    /** Has the bot answer (again); the history is kept. */
    OPENED,
    /** Silences the bot at once, an answer in the making included. A contact without a session is paused before it writes. */
    PAUSED,
    /** Ends the session; it stays visible as closed when the channel's {@code keepOpen} says so. */
    CLOSED,
    /** Ends the session without trace in the list. */
    DELETE;

    /** Evolution's word. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
