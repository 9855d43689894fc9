package org.colloquy.api.function;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Who executes a function. */
public enum FunctionKind {
    /** A method of a bean on this server. */
    JAVA,
    /** Whoever answers at an HTTP address. */
    HTTP,
    /** Whoever listens to a queue. */
    JMS;

    /** The word on the wire: lower case. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
