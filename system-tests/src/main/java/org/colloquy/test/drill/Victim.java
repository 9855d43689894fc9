package org.colloquy.test.drill;

import java.net.URI;

/** A server that a drill may kill. */
public interface Victim {

    /** Where it listens, with the port and without a path. */
    URI url();

    String adminKey();

    /** What each of its threads is doing, for a drill that fails to say why. */
    String threads();

    /**
     * Told when everything is prepared, before that begins which the kill is to hit. Where several drills share a victim, returns
     * when all of them are as far.
     */
    default void ready() {}

    /** Ends the process at once, as {@code kill -9} does; returns when it is gone. */
    void kill();

    /** Starts it again on the same data; returns when it is ready. */
    void startAgain();
}
