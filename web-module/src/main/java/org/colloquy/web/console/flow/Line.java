package org.colloquy.web.console.flow;

import java.io.Serializable;
import java.util.Objects;
import org.colloquy.api.flow.FlowStep;

/**
 * A line of a simulation's transcript.
 *
 * @param block where the flow was; empty: nowhere
 * @param action which action of the block, from 1; 0: none
 * @param type what kind of action
 * @param outcome what it did, and why
 * @param elsewhere id of the flow, if another one is meant than that of the page; empty: it is not
 */
public record Line(long number, String block, int action, String type, String outcome, String elsewhere)
        implements Serializable {

    private static final String ERROR = "error";

    static Line of(FlowStep step, String flow) {
        Integer action = step.action();
        return new Line(
                step.number(),
                Objects.requireNonNullElse(step.block(), ""),
                action == null ? 0 : action + 1,
                step.type().replace('_', ' '),
                step.outcome(),
                step.flow().isEmpty() || step.flow().equals(flow) ? "" : step.flow());
    }

    /** Whether the flow could not go on. */
    public boolean error() {
        return type.equals(ERROR);
    }
}
