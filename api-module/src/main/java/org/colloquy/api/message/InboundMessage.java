package org.colloquy.api.message;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A message on its way in, the same from every door.
 *
 * @param source the door it came through: {@code rest}, {@code jms}
 * @param messageId the sender's id for it. A second message with the same id from the same source in the same workspace is not
 *     answered again: it gets the first one's outcome. Null: never a duplicate
 * @param replyTo where the answer is delivered besides the caller, or null
 */
public record InboundMessage(
        @NotBlank String workspaceId,
        @NotBlank @Size(max = 64) String sessionId,
        @NotNull @Pattern(regexp = "[a-z]{1,16}") String source,
        @Nullable @Size(min = 1, max = 128) String messageId,
        @NotBlank @Size(max = SendMessage.MAX_CONTENT) String content,
        @Nullable @Valid ReplyTo replyTo) {

    /**
     * Where an answer goes that nobody waits for on a connection.
     *
     * @param destination name of the queue at the broker; null for the server's own queue of answers
     * @param correlationId what the sender recognises the answer by
     */
    public record ReplyTo(
            @Nullable @Size(max = 1024) String destination,
            @Nullable @Size(max = 1024) String correlationId) {}

    @Override
    public String toString() {
        return "InboundMessage[sessionId=" + sessionId + ", source=" + source + "]";
    }
}
