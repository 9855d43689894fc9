package org.colloquy.core.run;

import java.util.List;
import org.colloquy.api.run.RunEvent;
import org.jspecify.annotations.Nullable;

/**
 * Fired in the transaction that makes a run this node's work; heard when it has committed.
 *
 * @param opening what those who follow the run hear first
 * @param questionId the question with which it has just been stored; null: its asker, if there is one, has heard of it
 * @param beginning what its first move needs; null: that reads it
 */
public record RunStarted(
        RunTicket ticket,
        List<Opening> opening,
        @Nullable String questionId,
        @Nullable Beginning beginning) {

    RunStarted(RunTicket ticket, List<Opening> opening) {
        this(ticket, opening, null, null);
    }

    /** An event that has no number yet. */
    public record Opening(RunEvent.Kind kind, Object data) {}

    static RunStarted silently(RunTicket ticket) {
        return new RunStarted(ticket, List.of());
    }
}
