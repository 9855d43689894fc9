package org.colloquy.core.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.colloquy.core.platform.Time;

/**
 * Slows down whoever tries passwords: for one user from anywhere, or for any users from one address. Each node counts for
 * itself. Names that nobody has are counted like others, so that a lock tells nothing about users.
 */
@ApplicationScoped
class SignInThrottle {

    private final Failures ofNames;
    private final Failures ofAddresses;
    private final Time time;

    /** By the clock and as configured. */
    SignInThrottle() {
        this(
                new Failures(
                        AccessSettings.failuresPerName(), AccessSettings.firstLock(), AccessSettings.failureMemory()),
                new Failures(
                        AccessSettings.failuresPerAddress(),
                        AccessSettings.firstLock(),
                        AccessSettings.failureMemory()),
                new Time());
    }

    /** Another clock, for tests. */
    SignInThrottle(Failures ofNames, Failures ofAddresses, Time time) {
        this.ofNames = ofNames;
        this.ofAddresses = ofAddresses;
        this.time = time;
    }

    /**
     * Whether a password may be compared now. It counts as wrong until {@link #succeeded} takes that back: many at once get no
     * further than one after the other. Comparing takes its time, so {@link #failed} locks anew.
     */
    synchronized boolean admits(String name, String address) {
        Instant now = time.now();
        if (ofNames.locked(name, now) || ofAddresses.locked(address, now)) {
            return false;
        }
        ofNames.add(name, now);
        ofAddresses.add(address, now);
        return true;
    }

    /** The password was wrong. */
    synchronized void failed(String name, String address) {
        Instant now = time.now();
        ofNames.lockAnew(name, now);
        ofAddresses.lockAnew(address, now);
    }

    /** The password was right. Failures of the address stay: who has one password must not try others in between. */
    synchronized void succeeded(String name, String address) {
        ofNames.forget(name);
        ofAddresses.takeBack(address, time.now());
    }
}
