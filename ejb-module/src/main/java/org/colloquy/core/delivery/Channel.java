package org.colloquy.core.delivery;

/** The ways out of the outbox. */
public enum Channel {
    /** The queue that the asker named. */
    REPLY,
    /** The common queue for answers to questions that named none. */
    OUT,
    /** The topic that tells what has happened. */
    EVENT,
    /** A contact of a channel, over HTTP. */
    CONTACT,
    /** An address, by e-mail. */
    MAIL
}
