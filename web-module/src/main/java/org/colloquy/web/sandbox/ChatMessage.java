package org.colloquy.web.sandbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One message of a request.
 *
 * @param text its text; empty where there is none
 * @param toolCalls of an assistant message: the function's name by the id of the call
 * @param toolCallId of a tool message: the call it answers
 */
record ChatMessage(
        Role role,
        String text,
        Map<String, String> toolCalls,
        @Nullable String toolCallId) {

    enum Role {
        SYSTEM,
        DEVELOPER,
        USER,
        ASSISTANT,
        TOOL;

        /** Whether this is an instruction and not a turn of the conversation. */
        boolean instructs() {
            return this == SYSTEM || this == DEVELOPER;
        }
    }
}
