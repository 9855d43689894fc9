package org.colloquy.web.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** How many faults each caller has had. The callers heard of longest ago are forgotten first. */
final class FaultCounters {

    private final int limit;
    private final Map<UUID, Integer> faults = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Integer> eldest) {
            return size() > limit;
        }
    };

    FaultCounters(int limit) {
        this.limit = limit;
    }

    /** Whether this request of a caller is among the first ones, which fail. */
    synchronized boolean takeOne(String caller, int count) {
        // A digest, because the caller's name may be its key, which nobody should find in a heap dump.
        UUID name = UUID.nameUUIDFromBytes(caller.getBytes(StandardCharsets.UTF_8));
        int before = faults.getOrDefault(name, 0);
        if (before >= count) {
            return false;
        }
        faults.put(name, before + 1);
        return true;
    }
}
