package org.colloquy.test.load;

import java.time.Duration;

/**
 * How much load, bounded in time and in count.
 *
 * @param users questions in flight at once; each user asks the next when the answer is there
 * @param time no question is asked after it
 * @param turns no more questions than these
 * @param spread the users begin one after the other within this time, so that they do not go in step
 */
record Plan(int users, Duration time, long turns, Duration spread) {

    Plan(int users, Duration time, long turns) {
        this(users, time, turns, Duration.ZERO);
    }

    static Plan forTime(int users, Duration time) {
        return new Plan(users, time, Long.MAX_VALUE);
    }

    Plan over(Duration begin) {
        return new Plan(users, time, turns, begin);
    }
}
