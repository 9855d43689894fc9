package org.colloquy.web.widget;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How often visitors may say something: per widget and address, and per widget. Counted by each node for itself. */
final class RateLimits {

    private static final int MOST = 50_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final int perAddress;

    RateLimits(int perAddress) {
        this.perAddress = perAddress;
    }

    /** Seconds to wait; 0 when one more message is welcome, which is counted then. */
    long take(String token, String address, int perWidget) {
        long wait = take(token, address);
        return wait > 0 ? wait : take(token + ' ' + perWidget, perWidget);
    }

    /** The same, of what only addresses have a limit for. */
    long take(String token, String address) {
        if (buckets.size() > MOST) {
            // Somebody with many addresses starts anew; that costs less than remembering all of them.
            buckets.clear();
        }
        return take(token + ' ' + address, perAddress);
    }

    private long take(String key, int limit) {
        Bucket bucket = buckets.computeIfAbsent(
                key,
                unknown -> Bucket.builder()
                        .addLimit(rate -> rate.capacity(limit).refillGreedy(limit, MINUTE))
                        .build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? 0
                : Math.max(1, Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1);
    }
}
