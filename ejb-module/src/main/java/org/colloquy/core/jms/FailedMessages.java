package org.colloquy.core.jms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.json.Json;

/**
 * Where messages go that could not be taken in. The broker's own redelivery is immediate on some servers and endless on others,
 * so a message is sent to the queue again with a delay, a bounded number of times, and then to the dead-letter queue.
 */
@ApplicationScoped
class FailedMessages {

    private static final Logger LOG = System.getLogger(FailedMessages.class.getName());

    private static final int MAX_ATTEMPTS = 10;
    private static final long FIRST_DELAY_MILLIS = 500;
    private static final long MAX_DELAY_MILLIS = 30_000;

    @Inject
    private JMSContext jms;

    /** The text of a reply to somebody whose question was not taken in. */
    record Rejection(String status, Problem error) {}

    /** Type and title in the words of the REST doors. */
    record Problem(String type, String title, String detail) {}

    void retryOrBury(Message message, RuntimeException failure) throws JMSException {
        int attempt = Envelope.attempt(message);
        LOG.log(Level.WARNING, "Attempt " + attempt + " to take a message in failed", failure);
        if (attempt >= MAX_ATTEMPTS) {
            bury(
                    message,
                    "gave up after " + attempt + " attempts: "
                            + failure.getClass().getSimpleName());
            return;
        }
        Envelope.add(message, Map.of(Envelope.ATTEMPT, attempt + 1));
        jms.createProducer()
                .setDeliveryDelay(Math.min(FIRST_DELAY_MILLIS << (attempt - 1), MAX_DELAY_MILLIS))
                .send(jms.createQueue(Destinations.IN), message);
    }

    void bury(Message message, String reason) throws JMSException {
        LOG.log(Level.WARNING, "A message goes to the dead-letter queue: {0}", reason);
        Envelope.add(message, Map.of(Envelope.REASON, reason));
        jms.createProducer().send(jms.createQueue(Destinations.DEAD), message);
    }

    /** Tells the sender, who can do something about it; without a reply queue the message is kept as dead. */
    void reject(Message message, AppException refusal) throws JMSException {
        if (message.getJMSReplyTo() == null) {
            bury(message, refusal.code().code());
            return;
        }
        ErrorCode code = refusal.code();
        String correlation = message.getJMSCorrelationID();
        Rejection rejection =
                new Rejection("rejected", new Problem(code.type(), code.title(), String.valueOf(refusal.getMessage())));
        jms.createProducer()
                .setJMSCorrelationID(correlation == null ? Envelope.originalId(message) : correlation)
                .send(message.getJMSReplyTo(), Json.write(rejection));
    }
}
