package org.colloquy.api.session;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A new session on a thread of its own.
 *
 * @param chatbotId assistant of the same workspace
 * @param clientId contact of the same workspace
 * @param expiresInSeconds life time from now, 1 second to 10 years; absent: the server's default, which may be "never"
 */
public record CreateSession(
        @NotBlank @Size(max = 64) String chatbotId,
        @NotBlank @Size(max = 64) String clientId,
        @Nullable @Min(1) @Max(MAX_SECONDS) Long expiresInSeconds) {

    /** Ten years. */
    public static final long MAX_SECONDS = 315_360_000;
}
