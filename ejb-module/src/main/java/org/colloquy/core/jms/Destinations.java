package org.colloquy.core.jms;

/** What the server scripts declare: what is consumed by its JNDI name, the others by their names at the broker. */
final class Destinations {

    static final String IN_LOOKUP = "jms/colloquy/in";
    static final String REPLIES_LOOKUP = "jms/colloquy/replies";

    static final String IN = "ColloquyIn";
    static final String OUT = "ColloquyOut";
    static final String DEAD = "ColloquyDead";
    static final String EVENTS = "ColloquyEvents";
    static final String REPLIES = "ColloquyReplies";

    private Destinations() {}
}
