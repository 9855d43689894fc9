package org.colloquy.api.session;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change of a session that has not ended.
 *
 * @param status {@link SessionStatus#CLOSED} ends it, {@link SessionStatus#PAUSED} silences whoever answers until
 *     {@link SessionStatus#ACTIVE} lets them speak again; what is being answered is given up in a pause. Nothing else may be asked
 *     for
 * @param expiresInSeconds new life time from now; null keeps, an empty Optional means it never expires
 */
public record UpdateSession(
        @Nullable SessionStatus status,
        @Nullable Optional<@Min(1) @Max(CreateSession.MAX_SECONDS) Long> expiresInSeconds) {}
