package org.colloquy.core.platform;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What every message needs and hardly ever changes, kept for a moment after it has been read. What this node changes it
 * forgets at once; what another node changes is seen when the moment is over.
 */
public final class Recent<V> {

    /** Short enough for a revoked key or a changed prompt, long enough for most messages of a busy server. */
    private static final long MOMENT = Duration.ofSeconds(2).toNanos();

    private static final int MOST = 1_000;

    private final Map<String, Seen<V>> seen = new ConcurrentHashMap<>();
    private final AtomicInteger edition = new AtomicInteger();
    private final LongSupplier nanos;

    private record Seen<V>(V value, int edition, long at) {}

    /** Nothing yet. */
    public Recent() {
        this(System::nanoTime);
    }

    /** Another clock, for tests. */
    Recent(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** The value of a key, which is read when it is not known. */
    public V get(String key, Supplier<V> read) {
        return find(key, () -> Optional.of(read.get())).orElseThrow();
    }

    /** The value of a key, which is looked for when it is not known; what is not there is looked for each time. */
    public Optional<V> find(String key, Supplier<Optional<V>> look) {
        Seen<V> known = seen.get(key);
        if (known != null && known.edition() == edition.get() && nanos.getAsLong() - known.at() < MOMENT) {
            return Optional.of(known.value());
        }
        // Taken before the look: what is changed meanwhile makes the value old before it is kept.
        int current = edition.get();
        long now = nanos.getAsLong();
        Optional<V> found = look.get();
        if (seen.size() >= MOST) {
            seen.clear();
        }
        found.ifPresentOrElse(value -> seen.put(key, new Seen<>(value, current, now)), () -> seen.remove(key));
        return found;
    }

    /** Something has changed and is committed. */
    public void forget() {
        edition.incrementAndGet();
        seen.clear();
    }
}
