package org.colloquy.core.function.code;

/** A bean through which calls take on a role: the container gives its own calls the role that it runs as. */
interface Gate {

    /** Runs it with the gate's role; nothing is thrown through, because a container would log and wrap it. */
    void pass(Runnable call);
}
