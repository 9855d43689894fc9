package org.colloquy.api.flow;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How much of what was said a model is shown. */
public enum HistoryWindow {
    /** Everything; what was sent as the assistant, what came from the contact as the user. */
    CONVERSATION,
    /** What was said since the flow was (re)started. */
    SESSION,
    /** What the contact wrote last. */
    LAST_MESSAGE,
    /** Nothing but the prompt. */
    PROMPT;

    /** The word on the wire: lower case. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
