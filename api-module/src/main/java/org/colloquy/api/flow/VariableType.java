package org.colloquy.api.flow;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a variable holds. */
public enum VariableType {
    /** Words; at first none. */
    TEXT,
    /** A decimal number; at first 0. */
    NUMBER,
    /** Texts in their order; at first none. */
    LIST;

    /** The word on the wire: lower case. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
