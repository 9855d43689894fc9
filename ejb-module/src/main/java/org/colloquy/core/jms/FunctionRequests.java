package org.colloquy.core.jms;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import java.time.Duration;
import org.colloquy.core.function.queue.RequestQueue;

/** Sends function calls to queues, outside of any transaction. */
@ApplicationScoped
class FunctionRequests implements RequestQueue {

    @Resource
    private ConnectionFactory connections;

    @Override
    public void send(String queue, String id, String function, String body, Duration life) {
        // Not the injected context: that one belongs to a transaction or a request, and here is neither.
        try (JMSContext jms = connections.createContext()) {
            jms.createProducer()
                    .setJMSCorrelationID(id)
                    .setJMSReplyTo(jms.createTopic(Destinations.REPLIES))
                    .setTimeToLive(life.toMillis())
                    .setProperty("function", function)
                    .send(jms.createQueue(queue), body);
        }
    }
}
