package org.colloquy.core.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The present, in the precision that every database keeps. */
@ApplicationScoped
public class Time {

    private final Clock clock;

    /** The system's clock. */
    public Time() {
        this(Clock.systemUTC());
    }

    /** Another clock, for tests. */
    public Time(Clock clock) {
        this.clock = clock;
    }

    /** Now, in milliseconds. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
