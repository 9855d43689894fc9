package org.colloquy.core.flow;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Keeps what never changes, up to a number; what has not been used for the longest time goes first. */
final class LastUsed<V> {

    private final Map<String, V> values = new LinkedHashMap<>(16, 0.75f, true);
    private final int most;

    LastUsed(int most) {
        this.most = most;
    }

    /** The value of a key. Looked for outside of the lock: two that miss the same one look twice, and nobody waits for a look. */
    Optional<V> find(String key, Supplier<Optional<V>> look) {
        synchronized (values) {
            V known = values.get(key);
            if (known != null) {
                return Optional.of(known);
            }
        }
        Optional<V> found = look.get();
        found.ifPresent(value -> keep(key, value));
        return found;
    }

    private void keep(String key, V value) {
        synchronized (values) {
            values.put(key, value);
            if (values.size() > most) {
                values.remove(values.keySet().iterator().next());
            }
        }
    }
}
