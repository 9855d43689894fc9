package org.colloquy.core.jms;

/** A message that no repetition will make readable. */
final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableException(String reason) {
        super(reason);
    }
}
