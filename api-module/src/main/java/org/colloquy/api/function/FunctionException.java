package org.colloquy.api.function;

import jakarta.ejb.ApplicationException;

/** A function's own refusal. Its message is meant for the model; nothing is logged as a fault. */
@ApplicationException(rollback = true, inherited = true)
public class FunctionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what the model may read, and repeat to the person it talks to */
    public FunctionException(String message) {
        super(message);
    }

    /** @param message what the model may read, and repeat to the person it talks to */
    public FunctionException(String message, Throwable cause) {
        super(message, cause);
    }
}
