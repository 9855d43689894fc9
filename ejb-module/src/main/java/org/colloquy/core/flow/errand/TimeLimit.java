package org.colloquy.core.flow.errand;

import java.time.Duration;
import org.colloquy.api.flow.CallAction;

/** How long an errand may take, whatever a simulation's state says. */
final class TimeLimit {

    private TimeLimit() {}

    static Duration of(int seconds) {
        return Duration.ofSeconds(Math.max(1, Math.min(seconds, CallAction.MAX_SECONDS)));
    }
}
