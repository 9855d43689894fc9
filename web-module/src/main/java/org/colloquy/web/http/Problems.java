package org.colloquy.web.http;

import jakarta.ejb.EJBException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.DatabaseFailures;
import org.colloquy.api.error.ErrorCode;

/** Says what a caller is told about a failure. The same for every door, synchronous or not. */
public final class Problems {

    private static final Logger LOG = System.getLogger(Problems.class.getName());
    private static final int DEEPEST_WRAPPING = 8;

    private Problems() {}

    /** The problem for anything thrown; what nobody expected is logged here and not shown. */
    public static Problem of(Throwable thrown) {
        Throwable failure = unwrap(thrown);
        if (failure instanceof AppException app) {
            return Problem.of(app);
        }
        if (failure instanceof ConstraintViolationException invalid && ViolationPaths.concernRequest(invalid)) {
            return Problem.of(AppException.invalid(ViolationPaths.violations(invalid)));
        }
        if (failure instanceof WebApplicationException web) {
            return ofStatus(web.getResponse().getStatus());
        }
        if (DatabaseFailures.isUnavailable(failure)) {
            LOG.log(Level.WARNING, "The database is not available: {0}", failure.toString());
            return Problem.of(ErrorCode.DATABASE_UNAVAILABLE);
        }
        return unexpected(thrown);
    }

    /** The problem for a bare HTTP status that a container or JAX-RS decided on. */
    public static Problem ofStatus(int status) {
        return switch (status) {
            case 400 -> Problem.of(ErrorCode.INVALID_REQUEST);
            case 401 -> Problem.of(ErrorCode.UNAUTHENTICATED);
            case 403 -> Problem.of(ErrorCode.FORBIDDEN);
            case 404 -> Problem.of(ErrorCode.NOT_FOUND);
            case 405 -> Problem.of(ErrorCode.METHOD_NOT_ALLOWED);
            case 406 -> Problem.of(ErrorCode.NOT_ACCEPTABLE);
            case 411 -> Problem.of(ErrorCode.LENGTH_REQUIRED);
            case 413 -> Problem.of(ErrorCode.TOO_LARGE);
            case 415 -> Problem.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
            case 429 -> Problem.of(ErrorCode.TOO_MANY_REQUESTS);
            default -> status < 500 ? other(status) : Problem.of(ErrorCode.INTERNAL);
        };
    }

    private static Problem other(int status) {
        String title = "The request was refused";
        return new Problem("about:blank", title, status, title, null, null, null);
    }

    private static Problem unexpected(Throwable thrown) {
        String id = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "Unexpected failure " + id, thrown);
        return Problem.of(AppException.of(ErrorCode.INTERNAL, "The server's log has more under " + id));
    }

    private static Throwable unwrap(Throwable thrown) {
        Throwable failure = thrown;
        for (int i = 0; i < DEEPEST_WRAPPING && isWrapper(failure); i++) {
            Throwable cause = failure.getCause();
            if (cause == null) {
                return failure;
            }
            failure = cause;
        }
        return failure;
    }

    private static boolean isWrapper(Throwable failure) {
        return failure instanceof EJBException
                || failure instanceof CompletionException
                || failure instanceof ExecutionException;
    }
}
