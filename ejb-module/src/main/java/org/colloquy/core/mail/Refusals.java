package org.colloquy.core.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.colloquy.core.delivery.UndeliverableException;
import org.jspecify.annotations.Nullable;

/** What it means that the mail server has not taken an e-mail. */
final class Refusals {

    /** The answer of the server begins with its code (RFC 5321). */
    private static final Pattern CODE = Pattern.compile("^\\s*([45][0-9]{2})\\b");

    private static final int PERMANENT = 500;

    private Refusals() {}

    /** A code of 500 or more is for good; anything else may be another time. */
    static RuntimeException of(SendFailedException refusal) {
        int code = code(refusal);
        boolean invalid = refusal.getInvalidAddresses() != null && refusal.getInvalidAddresses().length > 0;
        String words = "The mail server has refused it" + (code == 0 ? "" : " with " + code);
        return invalid || code >= PERMANENT ? new UndeliverableException(words) : new IllegalStateException(words);
    }

    /** The refusals of single addresses follow that of the whole. */
    private static int code(MessagingException refusal) {
        for (Exception next = refusal; next != null; next = following(next)) {
            Matcher code = CODE.matcher(String.valueOf(next.getMessage()));
            if (code.find()) {
                return Integer.parseInt(code.group(1));
            }
        }
        return 0;
    }

    private static @Nullable Exception following(Exception failure) {
        return failure instanceof MessagingException chained ? chained.getNextException() : null;
    }
}
