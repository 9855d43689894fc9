package org.colloquy.api.bot;

import com.fasterxml.jackson.annotation.JsonValue;

/** How a keyword has to fit. All compare case-sensitively and without trimming. */
public enum TriggerOperator {
    EQUALS("equals"),
    CONTAINS("contains"),
    STARTS_WITH("startsWith"),
    ENDS_WITH("endsWith"),
    /** The pattern (RE2) is found anywhere in the text. */
    REGEX("regex");

    private final String wire;

    TriggerOperator(String wire) {
        this.wire = wire;
    }

    /** Evolution's word. */
    @JsonValue
    public String wire() {
        return wire;
    }
}
