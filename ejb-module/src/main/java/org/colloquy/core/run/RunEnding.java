package org.colloquy.core.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.DatabaseFailures;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.run.RunStatus;
import org.colloquy.core.metrics.Meters;
import org.colloquy.core.platform.Time;
import org.colloquy.core.upstream.UpstreamException;
import org.jspecify.annotations.Nullable;

/** Brings a node's work on a run to its end, and tells whoever waits. */
@ApplicationScoped
public class RunEnding {

    private static final Logger LOG = System.getLogger(RunEnding.class.getName());

    @Inject
    private LiveRuns live;

    @Inject
    private Waiters waiters;

    @Inject
    private RunTransactions transactions;

    @Inject
    private Meters meters;

    @Inject
    private Time time;

    @Inject
    private RunEnd runEnd;

    /** The run is another node's by now. */
    void lose(LiveRun run) {
        if (run.end()) {
            RunTicket ticket = run.ticket();
            live.remove(run);
            LOG.log(Level.WARNING, "Run {0} belongs to another node by now", ticket.runId());
            waiters.failed(ticket.runId(), AppException.runFailed(ErrorCode.WAIT_TIMEOUT, ticket.runId()));
            run.teller().lost();
        }
    }

    /** Ends a run after a failure, unless it was to stop anyway. */
    void fail(LiveRun run, @Nullable Throwable failure) {
        RunStatus stopped = run.stopped();
        if (stopped != null) {
            end(run, Outcome.stopped(stopped));
        } else if (!time.now().isBefore(run.ticket().expiresAt())) {
            end(run, Outcome.stopped(RunStatus.EXPIRED));
        } else if (failure != null && (live.stopping() || DatabaseFailures.isUnavailable(failure))) {
            leave(run, failure);
        } else {
            end(run, Outcome.failed(code(run.ticket(), failure)));
        }
    }

    /** Ends a run, once. */
    void end(LiveRun run, Outcome intended) {
        if (!run.end()) {
            return;
        }
        RunTicket ticket = run.ticket();
        Outcome outcome = asPrompted(run, ticket.spec() == null ? forAsker(intended) : intended);
        try {
            Optional<RunEnd.Written> written = transactions.inTurn(() -> runEnd.write(
                    ticket, outcome, run.teller().draft(), run.teller().announcedStepId()));
            if (written.isPresent()) {
                report(run, written.get());
            } else {
                LOG.log(Level.WARNING, "Run {0} belongs to another node by now", ticket.runId());
                waiters.failed(ticket.runId(), AppException.runFailed(ErrorCode.WAIT_TIMEOUT, ticket.runId()));
                run.teller().lost();
            }
        } catch (RuntimeException e) {
            abandon(run, e);
        } finally {
            live.remove(run);
        }
    }

    /** The database went away while the run was worked on, or the server stops: the run is not at fault. */
    private void leave(LiveRun run, Throwable failure) {
        if (run.end()) {
            live.remove(run);
            abandon(run, failure);
        }
    }

    /** Nothing more is written, so the lease runs out and some node goes on with what is stored. */
    private void abandon(LiveRun run, Throwable failure) {
        String id = run.ticket().runId();
        LOG.log(Level.ERROR, "Run " + id + " could not be stored", failure);
        waiters.failed(id, AppException.runFailed(ErrorCode.DATABASE_UNAVAILABLE, id));
        run.teller().lost();
    }

    /** Askers of sessions know answers and failures. */
    private static Outcome forAsker(Outcome intended) {
        return switch (intended.status()) {
            case EXPIRED -> Outcome.failed(ErrorCode.MODEL_TIMEOUT);
            case CANCELLED -> Outcome.superseded();
            case QUEUED, IN_PROGRESS, REQUIRES_ACTION, CANCELLING, COMPLETED, INCOMPLETE, FAILED -> intended;
        };
    }

    /** With what the prompt says of the version and, for a failure, of the asker's consolation. */
    private static Outcome asPrompted(LiveRun run, Outcome outcome) {
        Prompt prompt = run.prompt();
        if (prompt == null) {
            return outcome;
        }
        Outcome known = outcome.by(prompt.assistantVersion());
        ErrorCode error = known.error();
        return error == null
                ? known
                : prompt.substitute(error).map(known::answeredBy).orElse(known);
    }

    private void report(LiveRun run, RunEnd.Written written) {
        RunTicket ticket = run.ticket();
        ErrorCode error = written.outcome().error();
        written.told().ifPresent(run.teller()::ended);
        if (ticket.spec() == null) {
            run.teller().answered(written.answer().orElse(null), error);
        }
        if (written.answer().isPresent()) {
            waiters.answered(ticket.runId(), written.answer().get());
        } else if (error != null) {
            waiters.failed(ticket.runId(), AppException.runFailed(error, ticket.runId()));
        } else {
            waiters.failed(ticket.runId(), AppException.runFailed(ErrorCode.WAIT_TIMEOUT, ticket.runId()));
        }
        String outcome = error == null ? written.outcome().status().wire() : error.code();
        meters.turn(outcome, Duration.between(ticket.createdAt(), time.now()));
    }

    private static ErrorCode code(RunTicket ticket, @Nullable Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
        if (cause instanceof UpstreamException known) {
            LOG.log(
                    Level.INFO,
                    "Run {0} failed: {1} ({2})",
                    ticket.runId(),
                    known.code().code(),
                    known.getMessage());
            return known.code();
        }
        if (cause instanceof AppException known) {
            LOG.log(
                    Level.INFO,
                    "Run {0} failed: {1}",
                    ticket.runId(),
                    known.code().code());
            return known.code();
        }
        LOG.log(Level.ERROR, "Run " + ticket.runId() + " failed", cause);
        return ErrorCode.INTERNAL;
    }
}
