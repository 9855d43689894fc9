package org.colloquy.web.message;

import org.colloquy.api.error.AppException;
import org.colloquy.api.message.InboundMessage;
import org.colloquy.api.message.SendMessage;
import org.jspecify.annotations.Nullable;

/** A REST caller's message as every door hands it on. */
final class Inbound {

    static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    private static final String SOURCE = "rest";
    private static final int LONGEST_KEY = 128;

    private Inbound() {}

    static InboundMessage message(
            String workspaceId, String sessionId, @Nullable String idempotencyKey, @Nullable SendMessage message) {
        if (message == null) {
            throw AppException.invalid("body", "must be a JSON object");
        }
        return new InboundMessage(workspaceId, sessionId, SOURCE, key(idempotencyKey), message.content(), null);
    }

    private static @Nullable String key(@Nullable String sent) {
        if (sent == null) {
            return null;
        }
        String key = sent.strip();
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            throw AppException.invalid(IDEMPOTENCY_KEY, "must have 1 to " + LONGEST_KEY + " characters");
        }
        return key;
    }
}
