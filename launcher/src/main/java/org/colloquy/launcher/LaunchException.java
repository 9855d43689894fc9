package org.colloquy.launcher;

/** A server could not be prepared, started or stopped. Its message is for the person who runs it. */
public final class LaunchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a message that says what to do. */
    public LaunchException(String message) {
        super(message);
    }

    /** With what went wrong below. */
    public LaunchException(String message, Throwable cause) {
        super(message, cause);
    }
}
