package org.colloquy.launcher;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waiting, in a program that has nothing else to do. */
final class Pause {

    private Pause() {}

    static void of(Duration length) {
        try {
            TimeUnit.MILLISECONDS.sleep(length.toMillis());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    /** Keeps the interruption visible for whoever runs this thread. */
    static LaunchException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new LaunchException("Interrupted while waiting for the server", e);
    }
}
