package org.colloquy.core.run;

import java.util.List;
import org.colloquy.api.run.ThreadRun;
import org.jspecify.annotations.Nullable;

/**
 * Fired in the transaction that tells a run to stop; heard when it has committed.
 *
 * @param cancelling what those who follow the run are told; null for a run that nobody can follow
 */
public record RunInterrupted(String runId, @Nullable ThreadRun cancelling) {

    static RunInterrupted of(Run run) {
        return new RunInterrupted(run.id(), run.ofSession() ? null : run.threadView(List.of()));
    }
}
