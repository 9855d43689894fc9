package org.colloquy.core.run;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.message.AnswerListener;
import org.colloquy.api.run.RunStatus;
import org.colloquy.api.run.ThreadRun;
import org.colloquy.core.metrics.Meters;
import org.colloquy.core.platform.Time;
import org.colloquy.core.thread.ThreadRemoved;
import org.colloquy.core.upstream.ModelCall;
import org.colloquy.core.upstream.ModelReply;
import org.colloquy.core.upstream.ModelReply.Finish;
import org.colloquy.core.upstream.ToolCall;
import org.colloquy.core.upstream.UpstreamClient;
import org.colloquy.core.upstream.UpstreamException;
import org.colloquy.core.upstream.UpstreamExecutor;
import org.jspecify.annotations.Nullable;

/**
 * Works on the runs that this node owns, one move after the other: prompt, model, functions, end. Holds no transaction while a
 * model thinks or a function works; what it knows in memory may be lost at any moment.
 */
@ApplicationScoped
public class RunEngine {

    private static final Logger LOG = System.getLogger(RunEngine.class.getName());

    /** A run that has cost so many nodes their lease is not tried again. */
    private static final int MAX_LOSSES = 5;

    @Inject
    private UpstreamExecutor executor;

    @Inject
    private UpstreamClient upstream;

    @Inject
    private Waiters waiters;

    @Inject
    private Stories stories;

    @Inject
    private RunTransactions transactions;

    @Inject
    private ToolCalls toolCalls;

    @Inject
    private Meters meters;

    @Inject
    private Time time;

    @EJB
    private Moves moves;

    @EJB
    private RunProgress progress;

    @EJB
    private RunEnd runEnd;

    private final Map<String, LiveRun> live = new ConcurrentHashMap<>();

    /** Fails with {@code TOO_MANY_REQUESTS} while this node has as much work as it may hold. */
    public void requireRoom() {
        if (live.size() >= RunSettings.maxLive()) {
            throw AppException.of(ErrorCode.TOO_MANY_REQUESTS);
        }
    }

    void onStarted(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunStarted event) {
        RunTicket ticket = event.ticket();
        stories.find(ticket.runId())
                .ifPresent(story -> event.opening().forEach(opening -> story.tell(opening.kind(), opening.data())));
        LiveRun run = new LiveRun(ticket, () -> teller(ticket));
        live.put(ticket.runId(), run);
        executor.execute(() -> work(run, ticket.fence() == 1));
    }

    void onInterrupted(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunInterrupted event) {
        stop(event.runId(), RunStatus.CANCELLED);
    }

    void onRemoved(@Observes(during = TransactionPhase.AFTER_SUCCESS) ThreadRemoved event) {
        live.values().stream()
                .filter(run -> run.ticket().threadId().equals(event.threadId()))
                .forEach(run -> stop(run.ticket().runId(), RunStatus.CANCELLED));
    }

    /** The runs whose leases this node has to keep. */
    Set<String> live() {
        return Set.copyOf(live.keySet());
    }

    /** Stops the work on runs whose time has run out. */
    void expire(Instant now) {
        live.values().stream()
                .filter(run -> !now.isBefore(run.ticket().expiresAt()))
                .forEach(run -> stop(run.ticket().runId(), RunStatus.EXPIRED));
    }

    /** Stops the work on a run, if this node works on it. */
    void stop(String runId, RunStatus how) {
        LiveRun run = live.get(runId);
        if (run != null && run.stop(how)) {
            executor.execute(() -> end(run, Outcome.stopped(how)));
        }
    }

    private Teller teller(RunTicket ticket) {
        if (ticket.streamed()) {
            return new ThreadTeller(
                    ticket,
                    stories.open(ticket.runId()),
                    time::now,
                    draft -> transactions.inTurn(() -> progress.write(ticket, draft)));
        }
        return waiters.findListener(ticket.runId())
                .filter(AnswerListener::wantsDeltas)
                .<Teller>map(SessionTeller::new)
                .orElse(Teller.SILENT);
    }

    private void work(LiveRun run, boolean first) {
        RunTicket ticket = run.ticket();
        if (ticket.fence() > MAX_LOSSES + RunSettings.maxRounds()) {
            fail(run, new IllegalStateException("every node that took it over has lost it"));
            return;
        }
        try {
            Move move = transactions.inTurn(() -> first ? moves.first(ticket) : moves.next(ticket));
            if (move instanceof Move.Ask ask) {
                ask(run, ask);
            } else if (move instanceof Move.Execute execute) {
                execute(run, execute.calls());
            } else if (move instanceof Move.End end) {
                end(run, end.outcome());
            } else {
                lose(run);
            }
        } catch (RuntimeException e) {
            fail(run, e);
        }
    }

    private void ask(LiveRun run, Move.Ask ask) {
        if (ask.begun() != null) {
            run.teller().begun(ask.begun());
        }
        Instant limit = time.now().plus(RunSettings.timeLimit());
        Instant expires = run.ticket().expiresAt();
        ModelCall call = upstream.start(
                ask.prompt().upstream(),
                ask.prompt().request(),
                run.teller().listener(),
                limit.isBefore(expires) ? limit : expires);
        run.calling(call);
        call.reply().whenComplete((reply, failure) -> {
            run.called();
            replied(run, reply, failure);
        });
    }

    private void replied(LiveRun run, @Nullable ModelReply reply, @Nullable Throwable failure) {
        try {
            if (reply == null) {
                fail(run, failure);
            } else if (run.stopped() != null) {
                end(run, Outcome.stopped(run.stopped()));
            } else if (reply.toolCalls().isEmpty()) {
                boolean cut = reply.finish() == Finish.LENGTH && run.ticket().spec() != null;
                end(run, cut ? Outcome.cutOff(reply) : Outcome.of(reply));
            } else {
                call(run, reply);
            }
        } catch (RuntimeException e) {
            fail(run, e);
        }
    }

    private void call(LiveRun run, ModelReply reply) {
        RunTicket ticket = run.ticket();
        Teller teller = run.teller();
        Draft draft = teller.draft();
        if (teller.listener() == null && !reply.text().isEmpty()) {
            transactions.inTurn(() -> progress.writeWhole(ticket, reply));
        } else if (draft != null) {
            transactions.inTurn(() -> progress.write(ticket, draft)).ifPresent(teller::written);
        }
        List<ToolCall> calls = toolCalls.allowed(ticket, reply);
        Optional<RunProgress.Called> stored = transactions.inTurn(() -> progress.call(
                ticket, teller.callsStepId(), reply, calls, name -> toolCalls.executedHere(ticket, name)));
        if (stored.isEmpty()) {
            work(run, false);
            return;
        }
        teller.called(stored.get().step());
        if (stored.get().waiting() == null) {
            execute(run, stored.get().open());
        } else {
            await(run, stored.get().waiting());
        }
    }

    private void execute(LiveRun run, OpenCalls open) {
        toolCalls.execute(run.ticket(), open).whenComplete((done, failure) -> {
            try {
                if (failure != null) {
                    fail(run, failure);
                } else {
                    executed(run, open.stepId());
                }
            } catch (RuntimeException e) {
                fail(run, e);
            }
        });
    }

    private void executed(LiveRun run, String stepId) {
        Optional<RunProgress.Executed> stored = transactions.inTurn(() -> progress.executed(run.ticket(), stepId));
        if (stored.isPresent() && stored.get().waiting() != null) {
            await(run, stored.get().waiting());
            return;
        }
        stored.ifPresent(executed -> run.teller().executed(executed.step()));
        work(run, false);
    }

    private void await(LiveRun run, ThreadRun waiting) {
        if (run.end()) {
            live.remove(run.ticket().runId(), run);
            run.teller().waiting(waiting);
        }
    }

    private void lose(LiveRun run) {
        if (run.end()) {
            RunTicket ticket = run.ticket();
            live.remove(ticket.runId(), run);
            LOG.log(Level.WARNING, "Run {0} belongs to another node by now", ticket.runId());
            waiters.failed(ticket.runId(), AppException.runFailed(ErrorCode.WAIT_TIMEOUT, ticket.runId()));
            run.teller().lost();
        }
    }

    private void fail(LiveRun run, @Nullable Throwable failure) {
        RunStatus stopped = run.stopped();
        if (stopped != null) {
            end(run, Outcome.stopped(stopped));
        } else if (!time.now().isBefore(run.ticket().expiresAt())) {
            end(run, Outcome.stopped(RunStatus.EXPIRED));
        } else {
            end(run, Outcome.failed(code(run.ticket(), failure)));
        }
    }

    private void end(LiveRun run, Outcome intended) {
        if (!run.end()) {
            return;
        }
        RunTicket ticket = run.ticket();
        // Askers of sessions know answers and failures.
        boolean failed = ticket.spec() == null && intended.status() == RunStatus.EXPIRED;
        Outcome outcome = failed ? Outcome.failed(ErrorCode.MODEL_TIMEOUT) : intended;
        try {
            Optional<RunEnd.Written> written = transactions.inTurn(
                    () -> runEnd.write(ticket, outcome, run.teller().draft()));
            if (written.isPresent()) {
                report(run, written.get());
            } else {
                LOG.log(Level.WARNING, "Run {0} belongs to another node by now", ticket.runId());
                waiters.failed(ticket.runId(), AppException.runFailed(ErrorCode.WAIT_TIMEOUT, ticket.runId()));
                run.teller().lost();
            }
        } catch (RuntimeException e) {
            // Nothing is written, so the lease runs out and some node asks again.
            LOG.log(Level.ERROR, "The end of run " + ticket.runId() + " could not be stored", e);
            waiters.failed(ticket.runId(), AppException.runFailed(ErrorCode.DATABASE_UNAVAILABLE, ticket.runId()));
            run.teller().lost();
        } finally {
            live.remove(ticket.runId(), run);
        }
    }

    private void report(LiveRun run, RunEnd.Written written) {
        RunTicket ticket = run.ticket();
        ErrorCode error = written.outcome().error();
        written.told().ifPresent(run.teller()::ended);
        if (error != null) {
            waiters.failed(ticket.runId(), AppException.runFailed(error, ticket.runId()));
        } else if (written.answer().isPresent()) {
            waiters.answered(ticket.runId(), written.answer().get());
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
        LOG.log(Level.ERROR, "Run " + ticket.runId() + " failed", cause);
        return ErrorCode.INTERNAL;
    }
}
