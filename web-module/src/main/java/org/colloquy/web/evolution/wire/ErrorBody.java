package org.colloquy.web.evolution.wire;

/**
 * The envelope of every error.
 *
 * @param error the name of the status, not always the one that is answered
 */
public record ErrorBody(int status, String error, Response response) {

    /**
     * What dashboards show as it is.
     *
     * @param message a text, an array of texts, or an array of such arrays: clients tell the cases apart by that
     */
    public record Response(Object message) {}

    static ErrorBody of(int status, String error, Object message) {
        return new ErrorBody(status, error, new Response(message));
    }
}
