package org.colloquy.core.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import org.colloquy.api.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** The one place that turns what went wrong on the wire into our own words. */
final class UpstreamErrors {

    private UpstreamErrors() {}

    static UpstreamException ofStatus(int status, @Nullable Duration pause, Complaint complaint) {
        String reason = "status " + status;
        return switch (status) {
            case 429 ->
                new UpstreamException(ErrorCode.MODEL_RATE_LIMITED, reason, !complaint.quota(), pause, complaint);
            // The provider says that it did not take the request.
            case 503 -> new UpstreamException(ErrorCode.MODEL_UNAVAILABLE, reason, true, pause, complaint);
            // It says that the request never arrived as a whole.
            case 408 -> new UpstreamException(ErrorCode.MODEL_TIMEOUT, reason, true, pause, complaint);
            case 504 -> UpstreamException.of(ErrorCode.MODEL_TIMEOUT, reason);
            case 400, 413, 422 -> new UpstreamException(ErrorCode.MODEL_PROMPT_REFUSED, reason, false, null, complaint);
            case 404, 405 ->
                new UpstreamException(ErrorCode.MODEL_REFUSED, reason, false, null, complaint.ofUnknownPath());
            default ->
                UpstreamException.of(refused(status) ? ErrorCode.MODEL_REFUSED : ErrorCode.MODEL_UNAVAILABLE, reason);
        };
    }

    private static boolean refused(int status) {
        return status >= 200 && status < 500;
    }

    static UpstreamException ofFailure(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UpstreamException known) {
                return known;
            }
            if (cause instanceof ConnectException
                    || cause instanceof HttpConnectTimeoutException
                    || cause instanceof UnknownHostException
                    || cause instanceof NoRouteToHostException) {
                return new UpstreamException(ErrorCode.MODEL_UNAVAILABLE, "no connection", true, null, Complaint.NONE);
            }
            if (cause instanceof SocketTimeoutException || cause instanceof HttpTimeoutException) {
                return UpstreamException.of(ErrorCode.MODEL_TIMEOUT, "time-out");
            }
        }
        return UpstreamException.of(
                ErrorCode.MODEL_UNAVAILABLE, failure.getClass().getSimpleName());
    }

    /** Fails when what came with status 200 is an error all the same. */
    static void requireNoError(JsonNode reply) {
        JsonNode error = reply.path("error");
        if (!error.isMissingNode() && !error.isNull()) {
            throw ofEvent(error);
        }
    }

    /** An error inside a reply. By then the model may have begun, so that none of them is asked again. */
    static UpstreamException ofEvent(JsonNode error) {
        String code = error.path("code").asText("") + " " + error.path("type").asText("");
        if (code.contains("rate_limit") || code.contains("insufficient_quota") || code.contains("429")) {
            return UpstreamException.of(ErrorCode.MODEL_RATE_LIMITED, "rate limit in reply");
        }
        if (code.contains("invalid_prompt") || code.contains("context_length_exceeded")) {
            return UpstreamException.of(ErrorCode.MODEL_PROMPT_REFUSED, "prompt refused in reply");
        }
        return UpstreamException.of(ErrorCode.MODEL_UNAVAILABLE, "error in reply");
    }

    /** How long the provider asks to wait, in either of two headers. */
    static @Nullable Duration pause(HttpHeaders headers) {
        Optional<Duration> exact = headers.firstValue("retry-after-ms")
                .filter(value -> value.matches("\\d{1,8}(\\.\\d{1,9})?"))
                .map(value -> Duration.ofMillis((long) Math.ceil(Double.parseDouble(value))));
        return exact.or(() -> headers.firstValue("retry-after").flatMap(UpstreamErrors::seconds))
                .orElse(null);
    }

    /** Seconds only; the date form is not used by providers and a wrong guess would wait for ever. */
    private static Optional<Duration> seconds(String value) {
        return value.strip().matches("\\d{1,4}")
                ? Optional.of(Duration.ofSeconds(Long.parseLong(value.strip())))
                : Optional.empty();
    }
}
