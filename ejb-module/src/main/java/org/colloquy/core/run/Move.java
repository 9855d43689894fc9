package org.colloquy.core.run;

import org.colloquy.api.run.ThreadRun;
import org.jspecify.annotations.Nullable;

/** What has to be done next for a run, read from what is stored of it. */
public sealed interface Move {

    /**
     * Ask the model.
     *
     * @param begun the run as it is since it was begun just now; null when it had been before or nobody listens
     */
    record Ask(Prompt prompt, @Nullable ThreadRun begun) implements Move {}

    /**
     * Follow a flow.
     *
     * @param flow its id
     */
    record Follow(String flow) implements Move {}

    /** Execute functions. */
    record Execute(OpenCalls calls) implements Move {}

    /** End the run. */
    record End(Outcome outcome) implements Move {}

    /** Nothing: the run belongs to somebody else by now. */
    record Leave() implements Move {}
}
