package org.colloquy.core.access;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sign-ins that have failed, counted by user name or by address. From a number of them on each one locks its key, for twice as
 * long as the one before. Who uses more keys than are kept here makes the oldest be forgotten, not the server grow.
 */
final class Failures {

    private static final int MOST = 10_000;
    private static final int MOST_DOUBLINGS = 20;

    private final int free;
    private final Duration firstLock;
    private final Duration memory;
    private final Map<String, Tally> tallies = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tally> eldest) {
            return size() > MOST;
        }
    };

    private record Tally(int count, Instant lockedUntil) {}

    /**
     * @param free the failure that begins to lock
     * @param memory how long failures count after the last one, or after its lock; no lock is longer
     */
    Failures(int free, Duration firstLock, Duration memory) {
        this.free = free;
        this.firstLock = firstLock;
        this.memory = memory;
    }

    boolean locked(String key, Instant now) {
        Tally tally = tallies.get(key);
        return tally != null && now.isBefore(tally.lockedUntil());
    }

    void add(String key, Instant now) {
        tallies.put(key, tally(1 + count(tallies.get(key), now), now));
    }

    /** Locks from now on, after a failure that was added when it was not known yet. */
    void lockAnew(String key, Instant now) {
        tallies.computeIfPresent(key, (same, tally) -> tally(tally.count(), now));
    }

    void forget(String key) {
        tallies.remove(key);
    }

    /** One that was counted was none; those before it stay. */
    void takeBack(String key, Instant now) {
        tallies.computeIfPresent(key, (same, tally) -> tally.count() == 1 ? null : new Tally(tally.count() - 1, now));
    }

    private Tally tally(int count, Instant now) {
        return new Tally(count, count < free ? now : now.plus(lock(count - free)));
    }

    private int count(@Nullable Tally tally, Instant now) {
        return tally == null || now.isAfter(tally.lockedUntil().plus(memory)) ? 0 : tally.count();
    }

    private Duration lock(int doublings) {
        Duration wanted = firstLock.multipliedBy(1L << Math.min(doublings, MOST_DOUBLINGS));
        return wanted.compareTo(memory) < 0 ? wanted : memory;
    }
}
