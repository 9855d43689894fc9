package org.colloquy.core.jms;

/** What the server scripts declare: the queue that is consumed by its JNDI name, the others by their names at the broker. */
final class Destinations {

    static final String IN_LOOKUP = "jms/colloquy/in";

    static final String IN = "ColloquyIn";
    static final String OUT = "ColloquyOut";
    static final String DEAD = "ColloquyDead";
    static final String EVENTS = "ColloquyEvents";

    private Destinations() {}
}
