package org.colloquy.core.function.code;

/** A method that cannot be a function, and why. Thrown and logged at start-up only. */
final class UnfitMethodException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnfitMethodException(String reason) {
        super(reason);
    }
}
