package org.colloquy.api.run;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a step of a run stands. */
public enum StepStatus {
    IN_PROGRESS,
    CANCELLED,
    FAILED,
    COMPLETED,
    EXPIRED;

    /** The word on the wire: lower case with underscores. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
