package org.colloquy.api.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * An assistant as it was after a change.
 *
 * @param number from 1 without holes
 * @param createdAt when it became so
 * @param content all that can be changed, under the names of a chatbot's fields; what is not set is left out
 */
public record AssistantVersionView(String assistantId, int number, Instant createdAt, JsonNode content) {

    @Override
    public String toString() {
        return "AssistantVersionView[assistantId=" + assistantId + ", number=" + number + "]";
    }
}
