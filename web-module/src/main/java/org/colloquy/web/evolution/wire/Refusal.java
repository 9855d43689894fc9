package org.colloquy.web.evolution.wire;

import java.util.List;

/** A request that is turned down in Evolution's words. Carries no stack trace: it is an answer and no fault. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int FAILED = 500;

    private final int status;
    private final int strictStatus;
    private final String error;
    private final transient Object shown;

    private Refusal(int status, int strictStatus, String error, Object shown) {
        super(error, null, false, false);
        this.status = status;
        this.strictStatus = strictStatus;
        this.error = error;
        this.shown = shown;
    }

    /** What a handler finds wrong with a request before it looks at anything else. */
    public static Refusal badRequest(String text) {
        return same(400, List.of(text));
    }

    /** What the schema finds wrong: an array inside an array. */
    public static Refusal schema(List<String> texts) {
        return same(400, List.of(texts));
    }

    /** A body that cannot be parsed: the one case whose status and name do not go together. */
    public static Refusal malformed(String text) {
        return new Refusal(400, 400, Statuses.name(FAILED), text);
    }

    /** No key, or one that is not good here. */
    public static Refusal unauthorized() {
        return same(401, Statuses.name(401));
    }

    /** What is taken. */
    public static Refusal forbidden(String text) {
        return same(403, List.of(text));
    }

    /** An instance or route that is not there. */
    public static Refusal notFound(String text) {
        return same(404, List.of(text));
    }

    /** The instance that a path names is not there, or not for the holder of this key. */
    public static Refusal noInstance(String name) {
        return notFound("The \"" + name + "\" instance does not exist");
    }

    /**
     * A rule that the request breaks. Evolution answers all of them with 500.
     *
     * @param strictStatus the status for workspaces that want the proper one
     */
    public static Refusal rule(String text, int strictStatus) {
        return new Refusal(FAILED, strictStatus, Statuses.name(FAILED), text);
    }

    /** The status to answer with. */
    public int status(boolean strict) {
        return strict ? strictStatus : status;
    }

    /** The body to answer with. */
    public ErrorBody body(boolean strict) {
        return ErrorBody.of(status(strict), strict && status == FAILED ? Statuses.name(strictStatus) : error, shown);
    }

    private static Refusal same(int status, Object shown) {
        return new Refusal(status, status, Statuses.name(status), shown);
    }
}
