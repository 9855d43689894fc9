package org.colloquy.api.session;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change of an active session.
 *
 * @param status {@link SessionStatus#CLOSED} ends it; nothing else may be asked for
 * @param expiresInSeconds new life time from now; null keeps, an empty Optional means it never expires
 */
public record UpdateSession(
        @Nullable SessionStatus status,
        @Nullable Optional<@Min(1) @Max(CreateSession.MAX_SECONDS) Long> expiresInSeconds) {}
