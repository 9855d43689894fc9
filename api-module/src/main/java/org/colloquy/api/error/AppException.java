package org.colloquy.api.error;

import jakarta.ejb.ApplicationException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The only exception that services throw on purpose. Rolls the transaction back. Its detail is shown to callers, so it never
 * holds a key, a message body or a provider's own words.
 */
@ApplicationException(rollback = true, inherited = true)
public final class AppException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient List<Violation> violations;
    private final @Nullable String runId;

    private AppException(
            ErrorCode code,
            @Nullable String detail,
            List<Violation> violations,
            @Nullable String runId,
            @Nullable Throwable cause) {
        super(detail == null ? code.title() : detail, cause);
        this.code = code;
        this.violations = List.copyOf(violations);
        this.runId = runId;
    }

    /** A failure that needs no more words than its code. */
    public static AppException of(ErrorCode code) {
        return new AppException(code, null, List.of(), null, null);
    }

    /** A failure with a sentence about this case. */
    public static AppException of(ErrorCode code, String detail) {
        return new AppException(code, detail, List.of(), null, null);
    }

    /** A failure with the exception behind it, which is logged and not shown. */
    public static AppException of(ErrorCode code, String detail, @Nullable Throwable cause) {
        return new AppException(code, detail, List.of(), null, cause);
    }

    /** Nothing with this id exists in the caller's workspace; foreign and missing objects look the same. */
    public static AppException notFound(String what, String id) {
        return of(ErrorCode.NOT_FOUND, "No " + what + " found with id '" + shorten(id) + "'.");
    }

    /** One field of the request is wrong. */
    public static AppException invalid(String field, String message) {
        return invalid(List.of(new Violation(field, message)));
    }

    /** Several fields of the request are wrong. */
    public static AppException invalid(List<Violation> violations) {
        String fields = String.join(
                ", ", violations.stream().map(Violation::field).distinct().toList());
        return new AppException(ErrorCode.INVALID_REQUEST, "Wrong: " + fields, violations, null, null);
    }

    /** The run with this id failed; the question itself stays stored. */
    public static AppException runFailed(ErrorCode code, String runId) {
        return new AppException(code, null, List.of(), runId, null);
    }

    /** Why it failed. */
    public ErrorCode code() {
        return code;
    }

    /** The wrong fields; empty unless the request was invalid. */
    public List<Violation> violations() {
        return violations == null ? List.of() : violations;
    }

    /** The run that failed, or null when no run is concerned. */
    public @Nullable String runId() {
        return runId;
    }

    private static String shorten(String id) {
        return id.length() <= 64 ? id : id.substring(0, 64) + "…";
    }
}
