package org.colloquy.api.access;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a caller may do inside its workspace. */
public enum Role {
    /** Everything, including credentials and API keys, and the console. */
    ADMIN,
    /** Use of assistants, contacts, sessions and messages. */
    USER;

    /** {@link #ADMIN} as a constant for annotations. */
    public static final String ADMIN_NAME = "ADMIN";

    /** {@link #USER} as a constant for annotations. */
    public static final String USER_NAME = "USER";

    /** The word on the wire: lower case. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
