package org.colloquy.core.function.http;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;

/** Why a request got no answer. */
public enum HttpFailure {
    /** This server does not allow the address. */
    FORBIDDEN,
    /** Nobody listens there, or not in a way that can be trusted. */
    UNREACHABLE,
    /** The time was up. */
    LATE,
    /** More came than is taken in. */
    TOO_LARGE,
    /** The connection broke, or what came is no HTTP. */
    BROKEN;

    /** What the failure of a request means. */
    public static HttpFailure of(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof HttpPosts.ForbiddenException) {
            return FORBIDDEN;
        } else if (cause instanceof TimeoutException || cause instanceof InterruptedIOException) {
            return LATE;
        } else if (cause instanceof BoundedBody.TooLargeException) {
            return TOO_LARGE;
        } else if (cause instanceof ConnectException
                || cause instanceof UnknownHostException
                || cause instanceof NoRouteToHostException
                || cause instanceof SSLException) {
            return UNREACHABLE;
        }
        return BROKEN;
    }
}
