package org.colloquy.core.jms;

import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** What travels with a message from queue to queue. */
final class Envelope {

    static final String ATTEMPT = "colloquyAttempt";
    static final String ORIGINAL_ID = "colloquyOriginalId";
    static final String REASON = "reason";

    private Envelope() {}

    /** The id that the sender's broker gave the message when it first arrived, before any forwarding. */
    static String originalId(Message message) {
        try {
            String original = message.getStringProperty(ORIGINAL_ID);
            return original == null ? message.getJMSMessageID() : original;
        } catch (JMSException e) {
            throw unchecked(e);
        }
    }

    /** Which attempt this is, from 1. */
    static int attempt(Message message) throws JMSException {
        return message.propertyExists(ATTEMPT) ? message.getIntProperty(ATTEMPT) : 1;
    }

    /** Adds properties to a received message, whose properties can only be written anew all at once. */
    static void add(Message message, Map<String, Object> added) throws JMSException {
        Map<String, Object> all = new LinkedHashMap<>();
        for (Object name : Collections.list(message.getPropertyNames())) {
            // What the provider itself has put there belongs to the first journey.
            if (!name.toString().startsWith("JMS") && !name.toString().startsWith("_")) {
                all.put(name.toString(), message.getObjectProperty(name.toString()));
            }
        }
        all.put(ORIGINAL_ID, originalId(message));
        all.putAll(added);
        message.clearProperties();
        for (Map.Entry<String, Object> property : all.entrySet()) {
            message.setObjectProperty(property.getKey(), property.getValue());
        }
    }

    static JMSRuntimeException unchecked(JMSException e) {
        return new JMSRuntimeException(e.getMessage(), e.getErrorCode(), e);
    }
}
