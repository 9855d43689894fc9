package org.colloquy.core.flow.machine;

import java.util.List;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.api.flow.FlowStep;

/**
 * What came of an event.
 *
 * @param effects what has to be done, in this order; at most the last is waited for
 * @param steps new lines of the transcript
 */
public record Turn(State state, List<FlowEffect> effects, List<FlowStep> steps) {

    /** Copies the lists. */
    public Turn {
        effects = List.copyOf(effects);
        steps = List.copyOf(steps);
    }
}
