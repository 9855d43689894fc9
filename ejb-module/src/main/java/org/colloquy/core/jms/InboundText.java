package org.colloquy.core.jms;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.colloquy.api.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * The text of a message in the queue.
 *
 * @param workspaceId the workspace of the session; absent means the main one
 * @param messageId the sender's own id; absent means the broker's
 */
record InboundText(
        @Nullable String workspaceId,
        @Nullable String sessionId,
        @Nullable String messageId,
        @Nullable String content) {

    static InboundText parse(String json) {
        try {
            InboundText text = Json.mapper().readValue(json, InboundText.class);
            if (text == null) {
                throw new UnreadableException("not a JSON object");
            }
            return text;
        } catch (JsonProcessingException e) {
            // Its message quotes the text, which is the user's.
            throw new UnreadableException("not the expected JSON");
        }
    }

    @Override
    public String toString() {
        return "InboundText[sessionId=" + sessionId + "]";
    }
}
