package org.colloquy.api.credential;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** In which header a provider wants its key. */
public enum AuthHeader {
    /** {@code Authorization: Bearer KEY}. */
    BEARER,
    /** {@code api-key: KEY}, as Azure wants it. */
    API_KEY;

    /** The word on the wire: lower case with underscores. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
