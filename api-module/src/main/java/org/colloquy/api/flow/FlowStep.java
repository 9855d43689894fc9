package org.colloquy.api.flow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of an execution's transcript: what an action did, or what happened to it, and why the flow went where it went.
 *
 * @param number counts from 1 in each execution
 * @param flow id of the flow, which may be one that was jumped to
 * @param version of that flow; 0: its draft
 * @param action index in its block; null: nothing of a block's
 * @param type the action's type as in its definition
 * @param outcome in words for the flow's author; holds values of variables
 */
public record FlowStep(
        long number,
        String flow,
        int version,
        @Nullable String block,
        @Nullable Integer action,
        String type,
        String outcome,
        Instant at) {

    /** Without the outcome, which may hold what the contact wrote. */
    @Override
    public String toString() {
        return "FlowStep[" + number + ", " + flow + ", " + block + ", " + action + ", " + type + "]";
    }
}
