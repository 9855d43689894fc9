package org.colloquy.core.function.queue;

import java.time.Duration;

/** Takes requests to a broker. Implemented where there is one. */
public interface RequestQueue {

    /**
     * Sends a request whose reply comes to {@link Replies} under the same id; fails when the broker does not take it.
     *
     * @param queue its name at the broker
     * @param life how long the request is of any use
     */
    void send(String queue, String id, String function, String body, Duration life);
}
