package org.colloquy.core.upstream;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import org.colloquy.api.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** The one place that turns what went wrong on the wire into our own words. */
final class UpstreamErrors {

    private UpstreamErrors() {}

    static UpstreamException ofStatus(int status, @Nullable String retryAfter) {
        String reason = "status " + status;
        return switch (status) {
            case 429 -> new UpstreamException(ErrorCode.MODEL_RATE_LIMITED, reason, true, seconds(retryAfter));
            // The provider says that it did not take the request.
            case 503 -> new UpstreamException(ErrorCode.MODEL_UNAVAILABLE, reason, true, seconds(retryAfter));
            case 408, 504 -> UpstreamException.of(ErrorCode.MODEL_TIMEOUT, reason);
            default ->
                UpstreamException.of(refused(status) ? ErrorCode.MODEL_REFUSED : ErrorCode.MODEL_UNAVAILABLE, reason);
        };
    }

    /** Whether a provider understood and declined. One HTTP client calls what is no HTTP at all a status below 100. */
    private static boolean refused(int status) {
        return status >= 200 && status < 500;
    }

    static UpstreamException ofFailure(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UpstreamException known) {
                return known;
            }
            if (cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof NoRouteToHostException) {
                return new UpstreamException(ErrorCode.MODEL_UNAVAILABLE, "no connection", true, null);
            }
            if (cause instanceof SocketTimeoutException) {
                return UpstreamException.of(ErrorCode.MODEL_TIMEOUT, "time-out");
            }
        }
        return UpstreamException.of(
                ErrorCode.MODEL_UNAVAILABLE, failure.getClass().getSimpleName());
    }

    /** Seconds only; the date form is not used by providers and a wrong guess would wait for ever. */
    private static @Nullable Duration seconds(@Nullable String value) {
        return value != null && value.matches("\\d{1,4}") ? Duration.ofSeconds(Long.parseLong(value)) : null;
    }
}
