package org.colloquy.test.model;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A wait that ends early only when the test run is being torn down. */
public final class Pause {

    private Pause() {}

    public static void of(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits for another part of the test, never longer than anybody would listen. */
    public static void until(CountDownLatch sign) {
        try {
            if (!sign.await(10, TimeUnit.SECONDS)) {
                throw new AssertionError("The sign never came");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
