package org.colloquy.web.http;

import java.util.List;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.error.Violation;
import org.jspecify.annotations.Nullable;

/**
 * An error body of RFC 9457.
 *
 * @param instance id of the request, to be found in the access log
 * @param violations the wrong fields; null unless the request was invalid
 * @param runId the run that failed; null when no run is concerned
 */
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        @Nullable List<Violation> violations,
        @Nullable String runId) {

    /** The media type of every error body. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** Seconds after which a client that was sent away may come again. */
    public static final String RETRY_AFTER_SECONDS = "2";

    /** The problem of a refusal. */
    public static Problem of(AppException failure) {
        ErrorCode code = failure.code();
        return new Problem(
                code.type(),
                code.title(),
                code.status(),
                String.valueOf(failure.getMessage()),
                null,
                failure.violations().isEmpty() ? null : failure.violations(),
                failure.runId());
    }

    /** The problem of a code that needs no more words. */
    public static Problem of(ErrorCode code) {
        return of(AppException.of(code));
    }

    /** The same problem in answer to a certain request. */
    public Problem forRequest(@Nullable String requestId) {
        return new Problem(type, title, status, detail, requestId, violations, runId);
    }

    /** Whether the caller does best to come again later. */
    boolean passing() {
        return status == 503 || status == 429;
    }
}
