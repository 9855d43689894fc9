package org.colloquy.api.session;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change of a session. Status and life time change only while it has not ended.
 *
 * @param status {@link SessionStatus#CLOSED} ends it, {@link SessionStatus#PAUSED} silences whoever answers until
 *     {@link SessionStatus#ACTIVE} lets them speak again; what is being answered is given up in a pause. Nothing else may be asked
 *     for
 * @param expiresInSeconds new life time from now; null keeps, an empty Optional means it never expires
 * @param assignedUser who has the conversation from now on; null keeps, an empty Optional: no person
 * @param assignedTeam the same for a team
 */
public record UpdateSession(
        @Nullable SessionStatus status,
        @Nullable Optional<@Min(1) @Max(CreateSession.MAX_SECONDS) Long> expiresInSeconds,

        @Nullable Optional<@Pattern(regexp = NAME, message = NAME_MESSAGE) @Size(max = MAX_NAME) String> assignedUser,

        @Nullable Optional<@Pattern(regexp = NAME, message = NAME_MESSAGE) @Size(max = MAX_NAME) String> assignedTeam) {

    /** Longest name of a person or team. */
    public static final int MAX_NAME = 128;

    private static final String NAME = ".*\\S.*";
    private static final String NAME_MESSAGE = "must be one line and not blank";

    /** Without who has it. */
    public UpdateSession(@Nullable SessionStatus status, @Nullable Optional<Long> expiresInSeconds) {
        this(status, expiresInSeconds, null, null);
    }
}
