package org.colloquy.core.upstream;

import java.time.Duration;
import java.util.Optional;
import org.colloquy.api.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * A call to a model that failed. Holds no word of the provider: its texts may quote the prompt or the key.
 */
public final class UpstreamException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final boolean repeatable;
    private final @Nullable Duration retryAfter;
    private final transient @Nullable Complaint complaint;

    UpstreamException(
            ErrorCode code,
            String reason,
            boolean repeatable,
            @Nullable Duration retryAfter,
            @Nullable Complaint complaint) {
        super(reason);
        this.code = code;
        this.repeatable = repeatable;
        this.retryAfter = retryAfter;
        this.complaint = complaint;
    }

    static UpstreamException of(ErrorCode code, String reason) {
        return new UpstreamException(code, reason, false, null, null);
    }

    /** What the run fails with. */
    public ErrorCode code() {
        return code;
    }

    /** Whether the provider cannot have begun to answer, so that asking again is safe. */
    boolean repeatable() {
        return repeatable;
    }

    /** How long the provider asked to wait. */
    Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** What the provider found wrong with the request; empty when it did not come to that. */
    Complaint complaint() {
        return complaint == null ? Complaint.NONE : complaint;
    }
}
