package org.colloquy.api.bot;

import com.fasterxml.jackson.annotation.JsonValue;

/** Who answers for a bot. */
public enum BotType {
    /** An assistant of {@code /v1}, or one that the credential's provider keeps. */
    ASSISTANT("assistant"),
    /** The bot's own model and messages. */
    CHAT_COMPLETION("chatCompletion"),
    /** A flow of the workspace; Evolution knows none. */
    FLOW("flow");

    private final String wire;

    BotType(String wire) {
        this.wire = wire;
    }

    /** The word on the wire. */
    @JsonValue
    public String wire() {
        return wire;
    }
}
