package org.colloquy.test.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.colloquy.test.model.Pause;

/** Waiting for what happens in its own time. */
public final class Eventually {

    private static final Duration STEP = Duration.ofMillis(100);

    private Eventually() {}

    /** Repeats the assertions until they hold; at the end of the patience the last failure stands. */
    public static void within(Duration patience, Runnable assertions) {
        Instant end = Instant.now().plus(patience);
        while (true) {
            try {
                assertions.run();
                return;
            } catch (AssertionError e) {
                if (Instant.now().isAfter(end)) {
                    throw e;
                }
                Pause.of(STEP);
            }
        }
    }

    /** Looks again and again until something is found. */
    public static <T> T find(Duration patience, Supplier<Optional<T>> look) {
        Instant end = Instant.now().plus(patience);
        for (Optional<T> found = look.get(); ; found = look.get()) {
            if (found.isPresent()) {
                return found.get();
            }
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Not found within " + patience);
            }
            Pause.of(STEP);
        }
    }
}
