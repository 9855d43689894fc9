package org.colloquy.api.flow;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where an execution of a flow stands. */
public enum FlowState {
    /** Waits for the contact, with or without a limit. */
    WAITING,
    /** Waits for a time. */
    SLEEPING,
    /** Waits for a webhook, a model, a function or an assistant. */
    CALLING,
    /** Went to its end, or closed the conversation. */
    ENDED,
    /** Could not go on: the last step says why. */
    FAILED;

    /** Whether nothing will happen any more. */
    public boolean over() {
        return this == ENDED || this == FAILED;
    }

    /** The word on the wire: lower case. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
