package org.colloquy.api.flow;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How an assistant gives a conversation back. */
public enum AgentExit {
    /** What was wanted has come out; a note says what. */
    GOAL_ACHIEVED,
    /** The contact wants a person. */
    HUMAN_REQUESTED,
    /** The contact does not answer any more. */
    NO_RESPONSE,
    /** The assistant failed. */
    ERROR,
    /** Optional: the contact does not want what is offered. */
    NOT_INTERESTED,
    /** Optional: the contact loses patience. */
    FRUSTRATED,
    /** Optional: the assistant has given as many answers as it may. */
    BUDGET_USED_UP;

    /** The word on the wire: lower case. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
