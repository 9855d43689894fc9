package org.colloquy.test.drill;

/** Sends to the queue through which messages come in; returns when the broker has taken the message over durably. */
@FunctionalInterface
public interface QueueDoor {

    void send(String sessionId, String messageId, String content);
}
