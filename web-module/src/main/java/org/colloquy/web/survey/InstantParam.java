package org.colloquy.web.survey;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.colloquy.api.error.AppException;
import org.jspecify.annotations.Nullable;

/** A moment in a query. */
final class InstantParam {

    private InstantParam() {}

    /** The moment, or null for none; {@code INVALID_REQUEST} that names the parameter. */
    static @Nullable Instant parse(String name, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeParseException e) {
            throw AppException.invalid(name, "must be a moment such as 2026-01-31T00:00:00Z");
        }
    }
}
