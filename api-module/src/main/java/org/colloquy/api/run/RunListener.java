package org.colloquy.api.run;

/**
 * Hears the events of a run. Called from server threads, one call at a time; must return quickly and never throw.
 */
public interface RunListener {

    /** The next event. */
    void onEvent(RunEvent event);

    /** Nothing follows: the run has ended or waits for its caller. */
    void onEnd();
}
