package org.colloquy.core.run;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.message.AnswerListener;
import org.colloquy.core.metrics.Meters;
import org.colloquy.core.platform.Time;
import org.colloquy.core.upstream.ChatReply;
import org.colloquy.core.upstream.UpstreamClient;
import org.colloquy.core.upstream.UpstreamException;
import org.colloquy.core.upstream.UpstreamExecutor;
import org.jspecify.annotations.Nullable;

/**
 * Works on the runs that this node owns: prompt, model, end. Holds no transaction while a model thinks; what it knows in memory
 * is only who waits, and may be lost at any moment.
 */
@ApplicationScoped
public class RunEngine {

    private static final Logger LOG = System.getLogger(RunEngine.class.getName());

    /** A run that has cost so many nodes their lease is not tried again. */
    private static final int MAX_OWNERS = 5;

    @Inject
    private UpstreamExecutor executor;

    @Inject
    private UpstreamClient upstream;

    @Inject
    private Waiters waiters;

    @Inject
    private Meters meters;

    @Inject
    private Time time;

    @EJB
    private PromptWriter prompts;

    @EJB
    private RunEnd runEnd;

    /** A thousand models may answer in the same moment; the pool's wait for a connection is short on purpose. */
    private final Semaphore transactions = new Semaphore(RunSettings.maxTransactions());

    private final Set<String> live = ConcurrentHashMap.newKeySet();

    /** Fails with {@code TOO_MANY_REQUESTS} while this node has as much work as it may hold. */
    public void requireRoom() {
        if (live.size() >= RunSettings.maxLive()) {
            throw AppException.of(ErrorCode.TOO_MANY_REQUESTS);
        }
    }

    void onStarted(@Observes(during = TransactionPhase.AFTER_SUCCESS) RunStarted event) {
        RunTicket ticket = event.ticket();
        live.add(ticket.runId());
        executor.execute(() -> work(ticket));
    }

    /** The runs whose leases this node has to keep. */
    Set<String> live() {
        return Set.copyOf(live);
    }

    private void work(RunTicket ticket) {
        if (ticket.fence() > MAX_OWNERS) {
            end(ticket, null, new IllegalStateException("every node that took it over has lost it"));
            return;
        }
        Prompt prompt;
        try {
            prompt = inTurn(() -> prompts.write(ticket));
        } catch (RuntimeException e) {
            end(ticket, null, e);
            return;
        }
        upstream.complete(
                        prompt.upstream(),
                        prompt.request(),
                        deltas(ticket),
                        time.now().plus(RunSettings.timeLimit()))
                .whenComplete((reply, failure) -> end(ticket, reply, failure));
    }

    private <T> T inTurn(Supplier<T> transaction) {
        transactions.acquireUninterruptibly();
        try {
            return transaction.get();
        } finally {
            transactions.release();
        }
    }

    private @Nullable Consumer<String> deltas(RunTicket ticket) {
        return waiters.findListener(ticket.runId())
                .filter(AnswerListener::wantsDeltas)
                .<Consumer<String>>map(listener -> listener::onDelta)
                .orElse(null);
    }

    private void end(RunTicket ticket, @Nullable ChatReply reply, @Nullable Throwable failure) {
        Outcome outcome = reply == null ? Outcome.of(code(ticket, failure)) : Outcome.of(reply);
        try {
            report(ticket, outcome, inTurn(() -> runEnd.write(ticket, outcome)));
        } catch (RuntimeException e) {
            // Nothing is written, so the lease runs out and some node asks again.
            LOG.log(Level.ERROR, "The end of run " + ticket.runId() + " could not be stored", e);
            waiters.failed(ticket.runId(), AppException.runFailed(ErrorCode.DATABASE_UNAVAILABLE, ticket.runId()));
        } finally {
            live.remove(ticket.runId());
        }
    }

    private void report(RunTicket ticket, Outcome outcome, RunEnd.Written written) {
        ErrorCode error = outcome.error();
        if (!written.done()) {
            LOG.log(Level.WARNING, "Run {0} belongs to another node by now", ticket.runId());
            waiters.failed(ticket.runId(), AppException.runFailed(ErrorCode.WAIT_TIMEOUT, ticket.runId()));
        } else if (error != null) {
            waiters.failed(ticket.runId(), AppException.runFailed(error, ticket.runId()));
        } else {
            written.answer().ifPresent(answer -> waiters.answered(ticket.runId(), answer));
        }
        if (written.done()) {
            meters.turn(error == null ? "completed" : error.code(), Duration.between(ticket.createdAt(), time.now()));
        }
    }

    private static ErrorCode code(RunTicket ticket, @Nullable Throwable failure) {
        if (failure instanceof UpstreamException known) {
            LOG.log(
                    Level.INFO,
                    "Run {0} failed: {1} ({2})",
                    ticket.runId(),
                    known.code().code(),
                    known.getMessage());
            return known.code();
        }
        LOG.log(Level.ERROR, "Run " + ticket.runId() + " failed", failure);
        return ErrorCode.INTERNAL;
    }
}
