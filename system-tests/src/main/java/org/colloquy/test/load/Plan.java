package org.colloquy.test.load;

import java.time.Duration;

/**
 * How much load, bounded in time and in count.
 *
 * @param users questions in flight at once; each user asks the next when the answer is there
 * @param time no question is asked after it
 * @param turns no more questions than these
 */
record Plan(int users, Duration time, long turns) {

    static Plan forTime(int users, Duration time) {
        return new Plan(users, time, Long.MAX_VALUE);
    }
}
