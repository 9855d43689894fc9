package org.colloquy.core.run;

import java.util.List;
import org.colloquy.api.run.RunEvent;

/**
 * Fired in the transaction that makes a run this node's work; heard when it has committed.
 *
 * @param opening what those who follow the run hear first
 */
public record RunStarted(RunTicket ticket, List<Opening> opening) {

    /** An event that has no number yet. */
    public record Opening(RunEvent.Kind kind, Object data) {}

    static RunStarted silently(RunTicket ticket) {
        return new RunStarted(ticket, List.of());
    }
}
