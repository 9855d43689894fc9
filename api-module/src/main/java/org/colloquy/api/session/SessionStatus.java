package org.colloquy.api.session;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a session stands. */
public enum SessionStatus {
    /** Messages are taken and answered. */
    ACTIVE,
    /** A person has taken over: messages of the contact are not answered. */
    PAUSED,
    /** Ended by a caller; its history stays. */
    CLOSED,
    /** Its time ran out; its history stays. */
    EXPIRED;

    /** The word on the wire: lower case. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
