package org.colloquy.core.upstream;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** The lanes of the credentials in use. */
final class Lanes {

    /** Beyond it the one that was not used for longest is forgotten, and with it no more than its memory of failures. */
    private static final int KEPT = 10_000;

    private final UpstreamExecutor executor;
    private final Supplier<Instant> now;
    private final Map<Key, Lane> lanes = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Lane> eldest) {
            return size() > KEPT;
        }
    };

    /** A change of the address or the limit is a new lane; what was learned of the old one no longer counts. */
    private record Key(String credential, String baseUrl, int limit) {}

    Lanes(UpstreamExecutor executor, Supplier<Instant> now) {
        this.executor = executor;
        this.now = now;
    }

    synchronized Lane of(Upstream upstream) {
        int limit = Objects.requireNonNullElseGet(upstream.maxConcurrent(), UpstreamSettings::maxConcurrent);
        return lanes.computeIfAbsent(
                new Key(upstream.id(), upstream.baseUrl(), limit), key -> new Lane(limit, executor, now));
    }
}
