package org.colloquy.test.load;

import java.time.Duration;

/**
 * How slow the stub pretends to be.
 *
 * @param delay time before the answer, or before the first token of a stream
 * @param tokens pieces a streamed answer is cut into
 * @param tokenGap time between two pieces
 */
public record StubTiming(Duration delay, int tokens, Duration tokenGap) {

    static final Duration TOKEN_GAP = Duration.ofMillis(20);

    /** From the question to the last token. */
    Duration whole() {
        return delay.plus(tokenGap.multipliedBy(tokens));
    }

    /** A fixed delay; streams of twenty tokens, one every 20 ms. */
    public static StubTiming delayed(Duration delay) {
        return new StubTiming(delay, 20, TOKEN_GAP);
    }
}
