package org.colloquy.core.access;

import org.colloquy.core.platform.Unguessable;

/**
 * The secret of an API key. One round of SHA-256 is enough to store it, because it has 256 random bits and not a person's
 * imagination; configured keys have to be long for the same reason.
 */
public record KeySecret(String text) {

    static final int MIN_LENGTH = 16;
    static final int MAX_LENGTH = 512;

    private static final String PREFIX = "cq_";
    private static final int RANDOM_BYTES = 32;
    private static final int HINT_LENGTH = 7;

    /** A new one. */
    public static KeySecret random() {
        return new KeySecret(PREFIX + Unguessable.text(RANDOM_BYTES));
    }

    /** What is stored of it to recognise it. */
    public String hash() {
        return Unguessable.hash(text);
    }

    /** Enough to tell keys apart, too little to guess the rest. */
    String hint() {
        return text.substring(0, HINT_LENGTH) + "…";
    }

    @Override
    public String toString() {
        return "KeySecret[]";
    }
}
