package org.colloquy.api.flow;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why something that others do for a flow failed; the first word of what the failure variable says. */
public enum FailureKind {
    /** Something it needs was empty once its variables were filled in, or does not exist any more. */
    MISSING_PARAMETER("MissingParameter"),
    /** It could not be asked, or refused what it was asked. */
    BAD_REQUEST("BadRequest"),
    /** It gave no answer in time, or none that can be used. */
    BAD_RESPONSE("BadResponse"),
    /** A part of the answer that is to be kept is not there, or does not fit its variable. */
    KEY_ERROR("KeyError");

    private final String wire;

    FailureKind(String wire) {
        this.wire = wire;
    }

    /** Callbell's word. */
    @JsonValue
    public String wire() {
        return wire;
    }
}
