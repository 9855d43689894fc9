package org.colloquy.core.flow.errand;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletionException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.flow.FailureKind;
import org.colloquy.core.upstream.UpstreamException;

/** An errand has failed. Its words are for the flow's author: no key, no text of a provider's. */
final class ErrandException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(ErrandException.class.getName());
    private static final int MAX_WORDS = 1_024;

    private final FailureKind kind;
    private final String words;

    private ErrandException(FailureKind kind, String words) {
        super(kind.wire(), null, false, false);
        this.kind = kind;
        this.words = words.length() <= MAX_WORDS ? words : words.substring(0, MAX_WORDS);
    }

    /** Something it needs is empty or gone. */
    static ErrandException missing(String words) {
        return new ErrandException(FailureKind.MISSING_PARAMETER, words);
    }

    /** It could not be asked, or refused. */
    static ErrandException refused(String words) {
        return new ErrandException(FailureKind.BAD_REQUEST, words);
    }

    /** No answer that can be used. */
    static ErrandException useless(String words) {
        return new ErrandException(FailureKind.BAD_RESPONSE, words);
    }

    /** What any failure means. */
    static ErrandException of(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof ErrandException known) {
            return known;
        }
        if (cause instanceof UpstreamException upstream) {
            return of(upstream.code());
        }
        LOG.log(Level.ERROR, "An errand of a flow failed", cause);
        return refused("this server could not ask");
    }

    /** What went wrong with a model. */
    static ErrandException of(ErrorCode code) {
        String words =
                Character.toLowerCase(code.title().charAt(0)) + code.title().substring(1);
        boolean refused = code == ErrorCode.MODEL_REFUSED
                || code == ErrorCode.MODEL_PROMPT_REFUSED
                || code == ErrorCode.MODEL_RATE_LIMITED;
        return refused ? refused(words) : useless(words);
    }

    FailureKind kind() {
        return kind;
    }

    String words() {
        return words;
    }
}
