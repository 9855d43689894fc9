package org.colloquy.api.run;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a run stands. */
public enum RunStatus {
    /** Accepted and stored, waiting for its turn on the thread. */
    QUEUED(false),
    /** A node is producing the answer. */
    IN_PROGRESS(false),
    /** Waits for outputs of functions that the caller executes. */
    REQUIRES_ACTION(false),
    /** Told to stop, but not there yet. */
    CANCELLING(false),
    /** Stopped on request. */
    CANCELLED(true),
    /** The answer is stored. */
    COMPLETED(true),
    /** Ended at a limit of tokens, with what there was until then. */
    INCOMPLETE(true),
    /** Took longer than a run may. */
    EXPIRED(true),
    /** No answer; the run's error code says why. */
    FAILED(true);

    private final boolean terminal;

    RunStatus(boolean terminal) {
        this.terminal = terminal;
    }

    /** Whether the run has ended and will never change again. */
    public boolean terminal() {
        return terminal;
    }

    /** The word on the wire: lower case with underscores. */
    @JsonValue
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
