package org.colloquy.web.session;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.colloquy.api.error.AppException;
import org.colloquy.api.session.SessionStatus;
import org.jspecify.annotations.Nullable;

/** The query parameter {@code status}. */
final class StatusParam {

    private static final String EXPECTED = Arrays.stream(SessionStatus.values())
            .map(SessionStatus::wire)
            .collect(Collectors.joining(", ", "must be one of ", ""));

    private StatusParam() {}

    /** The status with this word, or null for none asked. */
    static @Nullable SessionStatus parse(@Nullable String word) {
        if (word == null) {
            return null;
        }
        return Arrays.stream(SessionStatus.values())
                .filter(status -> status.wire().equals(word))
                .findFirst()
                .orElseThrow(() -> AppException.invalid("status", EXPECTED));
    }
}
