package org.colloquy.api.bot;

import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** The one way in for messages of contacts. */
@Local
public interface InboundMessages {

    /** What became of a message. */
    enum Outcome {
        /** It is stored and will be answered, or has changed its session. */
        TAKEN,
        /** It had been taken before. */
        REPEATED,
        /** No rule wants it; nothing is stored. */
        IGNORED
    }

    /**
     * Takes a message in. When the method returns, what it will cause is in the database and survives a crash. Nobody waits for
     * debounce, delay or model. A message that is refused by no rule is acknowledged whatever the outcome.
     *
     * @throws org.colloquy.api.error.AppException {@code NOT_FOUND} for a channel of another workspace, {@code INVALID_REQUEST},
     *     {@code TOO_MANY_REQUESTS} and {@code DATABASE_UNAVAILABLE}; then nothing was stored and the sender may repeat it
     */
    Outcome receive(@NotNull @Valid ContactMessage message);
}
