package org.colloquy.core.platform;

import jakarta.enterprise.context.ApplicationScoped;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;

/**
 * Whether the schema is up to date and the first objects exist. Until then nothing touches the persistence unit: it would
 * remember a database that was down at its first use.
 */
@ApplicationScoped
public class Startup {

    private volatile boolean done;

    /** True once the database has been prepared. */
    public boolean done() {
        return done;
    }

    /** Fails with {@code DATABASE_UNAVAILABLE} until the database has been prepared. */
    public void require() {
        if (!done) {
            throw AppException.of(ErrorCode.DATABASE_UNAVAILABLE);
        }
    }

    void finish() {
        done = true;
    }
}
