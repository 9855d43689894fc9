package org.colloquy.core.jms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.Queue;
import jakarta.jms.TemporaryQueue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Temporary queues that wait for a reply. Not every broker lets their names be turned back into queues, so the objects are kept;
 * a temporary queue does not survive its owner's connection anyway.
 */
@ApplicationScoped
class TemporaryQueues {

    private static final int KEPT = 10_000;

    private final Map<String, Queue> queues = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Queue> eldest) {
            return size() > KEPT;
        }
    });

    /** The queue's name, by which it is found again. */
    String remember(Destination destination) throws JMSException {
        if (!(destination instanceof Queue queue)) {
            throw new UnreadableException("JMSReplyTo is not a queue");
        }
        if (queue instanceof TemporaryQueue) {
            queues.put(queue.getQueueName(), queue);
        }
        return queue.getQueueName();
    }

    Optional<Queue> find(String name) {
        return Optional.ofNullable(queues.get(name));
    }
}
