package org.colloquy.core.function.code;

/** Arguments that do not fit; the message tells the model what to change and quotes none of them. */
final class BadArgumentsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadArgumentsException(String message) {
        super(message);
    }
}
