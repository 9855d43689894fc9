package org.colloquy.core.delivery;

/** The destination does not exist (any more). */
public final class UndeliverableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With the reason in words that hold no address and no body. */
    public UndeliverableException(String reason) {
        super(reason);
    }

    /** With the broker's exception. */
    public UndeliverableException(Throwable cause) {
        super("The destination does not exist", cause);
    }
}
