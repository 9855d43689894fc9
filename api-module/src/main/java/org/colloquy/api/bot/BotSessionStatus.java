package org.colloquy.api.bot;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a contact's engagement with a bot stands. */
public enum BotSessionStatus {
    /** The bot answers. */
    OPENED,
    /** A person has taken over; the bot is silent until the session is opened again. */
    PAUSED,
    /** Over; the next message begins a new conversation with the same bot. */
    CLOSED;

    /** Evolution's word. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
