package org.colloquy.test.drill;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waiting in drills. */
final class Patience {

    private Patience() {}

    /** Looks again and again; false when it has not come about in time. */
    static boolean until(Duration limit, Duration every, BooleanSupplier wanted) {
        long end = System.nanoTime() + limit.toNanos();
        boolean there = wanted.getAsBoolean();
        while (!there && System.nanoTime() < end) {
            sleep(every);
            there = wanted.getAsBoolean();
        }
        return there;
    }

    static void sleep(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
