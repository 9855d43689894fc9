package org.colloquy.core.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

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
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new one. */
    public static KeySecret random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return new KeySecret(PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is stored of it to recognise it. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
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
