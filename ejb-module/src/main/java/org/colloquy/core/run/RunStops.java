package org.colloquy.core.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Instant;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.run.RunEvent;
import org.colloquy.api.run.RunStatus;
import org.colloquy.api.run.ThreadRun;
import org.colloquy.core.thread.ThreadRemoved;
import org.colloquy.core.upstream.UpstreamExecutor;

/** Stops this node's work on runs that are not to go on. */
@ApplicationScoped
public class RunStops {

    @Inject
    private UpstreamExecutor executor;

    @Inject
    private LiveRuns live;

    @Inject
    private RunEnding ending;

    @Inject
    private Waiters waiters;

    @Inject
    private Stories stories;

    void onInterrupted(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunInterrupted event) {
        interrupt(event);
    }

    /** Stops the work on a run that is being cancelled, and tells those who listen, unless both has been done. */
    void interrupt(RunInterrupted event) {
        ThreadRun cancelling = event.cancelling();
        boolean stopped =
                live.find(event.runId()).filter(run -> run.stopped() != null).isPresent();
        if (cancelling != null && !stopped) {
            stories.find(event.runId())
                    .ifPresent(story -> story.tellUnlessEnded(RunEvent.Kind.RUN_CANCELLING, cancelling));
        }
        stop(event.runId(), RunStatus.CANCELLED);
    }

    void onSuperseded(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunSuperseded event) {
        waiters.failed(event.runId(), AppException.runFailed(ErrorCode.SUPERSEDED, event.runId()));
    }

    void onRemoved(@Observes(during = TransactionPhase.AFTER_SUCCESS) ThreadRemoved event) {
        live.findAll(ticket -> ticket.threadId().equals(event.threadId()))
                .forEach(run -> stop(run, RunStatus.CANCELLED));
    }

    /** Stops the work on runs whose time has run out. */
    void expire(Instant now) {
        live.findAll(ticket -> !now.isBefore(ticket.expiresAt())).forEach(run -> stop(run, RunStatus.EXPIRED));
    }

    /** Stops the work on a run, if this node works on it. */
    void stop(String runId, RunStatus how) {
        live.find(runId).ifPresent(run -> stop(run, how));
    }

    private void stop(LiveRun run, RunStatus how) {
        if (run.stop(how)) {
            executor.execute(() -> ending.end(run, Outcome.stopped(how)));
        }
    }
}
