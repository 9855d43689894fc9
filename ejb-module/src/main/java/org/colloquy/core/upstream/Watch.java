package org.colloquy.core.upstream;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Looks at everything under way a few times a second, which is cheaper than a timer for each. */
final class Watch {

    static final Duration INTERVAL = Duration.ofMillis(250);

    private static final Logger LOG = System.getLogger(Watch.class.getName());

    private final Set<Watched> watched = ConcurrentHashMap.newKeySet();
    private final Supplier<Instant> now;

    Watch(Supplier<Instant> now) {
        this.now = now;
    }

    void add(Watched item) {
        watched.add(item);
    }

    void look() {
        Instant instant = now.get();
        watched.removeIf(item -> isOver(item, instant));
    }

    /** One that fails must not end the watch over all others. */
    private static boolean isOver(Watched item, Instant instant) {
        try {
            return item.isOver(instant);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A call to a model could not be ended in time", e);
            return true;
        }
    }
}
