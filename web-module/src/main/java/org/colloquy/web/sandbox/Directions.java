package org.colloquy.web.sandbox;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How the headers of a request want the sandbox to behave.
 *
 * @param latency time before the first byte
 * @param interval time between two pieces of a stream; zero for none
 * @param faultCount how many requests of the caller fail before the rest succeed; empty for all
 * @param caller by what a caller is known again
 */
record Directions(
        Duration latency,
        Duration interval,
        Optional<Fault> fault,
        OptionalInt faultCount,
        int cutAfter,
        Optional<String> retryAfter,
        String caller) {

    static final String LATENCY = "X-Sandbox-Latency";
    static final String TOKEN_RATE = "X-Sandbox-Token-Rate";
    static final String FAULT = "X-Sandbox-Fault";
    static final String FAULT_COUNT = "X-Sandbox-Fault-Count";
    static final String CUT_AFTER = "X-Sandbox-Cut-After";
    static final String RETRY_AFTER = "X-Sandbox-Retry-After";
    static final String KEY = "X-Sandbox-Key";

    private static final int MAX_LATENCY_MS = 600_000;
    private static final int MAX_TOKEN_RATE = 100_000;
    private static final int MAX_COUNT = 1_000_000;
    private static final int DEFAULT_CUT_AFTER = 3;
    private static final Duration HANG = Duration.ofMinutes(10);

    /**
     * Reads the headers.
     *
     * @throws BadRequest when one has a value it cannot have
     */
    static Directions of(HttpServletRequest request) {
        return of(request::getHeader);
    }

    static Directions of(UnaryOperator<@Nullable String> headers) {
        int rate = number(headers, TOKEN_RATE, 1, MAX_TOKEN_RATE).orElse(0);
        return new Directions(
                Duration.ofMillis(number(headers, LATENCY, 0, MAX_LATENCY_MS).orElse(0)),
                rate == 0 ? Duration.ZERO : Duration.ofSeconds(1).dividedBy(rate),
                find(headers, FAULT).map(Directions::fault),
                number(headers, FAULT_COUNT, 0, MAX_COUNT),
                number(headers, CUT_AFTER, 0, MAX_COUNT).orElse(DEFAULT_CUT_AFTER),
                find(headers, RETRY_AFTER),
                find(headers, KEY).or(() -> find(headers, "Authorization")).orElse(""));
    }

    /** How long this answer keeps the client waiting for its first byte. */
    Duration waitFor(Optional<Fault> chosen) {
        return chosen.filter(fault -> fault == Fault.HANG).isPresent() ? HANG : latency;
    }

    private static Fault fault(String word) {
        return Fault.find(word)
                .orElseThrow(() -> BadRequest.wrongValue(FAULT, "expected one of " + String.join(", ", Fault.words())));
    }

    private static OptionalInt number(UnaryOperator<@Nullable String> headers, String name, int min, int max) {
        Optional<String> text = find(headers, name);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        // At most nine digits, so that parsing cannot overflow.
        if (!text.get().matches("[0-9]{1,9}")) {
            throw outside(name, min, max);
        }
        int value = Integer.parseInt(text.get());
        if (value < min || value > max) {
            throw outside(name, min, max);
        }
        return OptionalInt.of(value);
    }

    private static BadRequest outside(String name, int min, int max) {
        return BadRequest.wrongValue(name, "expected a whole number from " + min + " to " + max);
    }

    private static Optional<String> find(UnaryOperator<@Nullable String> headers, String name) {
        return Optional.ofNullable(headers.apply(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}
