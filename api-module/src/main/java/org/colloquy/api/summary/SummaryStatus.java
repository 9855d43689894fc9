package org.colloquy.api.summary;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a summary stands. */
public enum SummaryStatus {
    /** A model will be asked, or is being asked. */
    PENDING,
    /** It is there. */
    COMPLETED,
    /** Models failed too often. */
    FAILED;

    /** The word on the wire: lower case. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
