package org.colloquy.web.openai.wire;

import jakarta.servlet.http.HttpServletRequest;
import org.colloquy.api.error.AppException;
import org.jspecify.annotations.Nullable;

/** What a caller sends along so that a repeated call is recognised. */
public final class IdempotencyKey {

    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 128;

    private IdempotencyKey() {}

    /** The key of a request; null when it has none. */
    public static @Nullable String of(HttpServletRequest request) {
        String sent = request.getHeader(HEADER);
        String key = sent == null ? "" : sent.strip();
        if (key.length() > LONGEST) {
            throw AppException.invalid(HEADER, "Invalid '" + HEADER + "': longer than " + LONGEST + " characters.");
        }
        return key.isEmpty() ? null : key;
    }
}
