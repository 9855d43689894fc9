package org.colloquy.core.flow.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.colloquy.core.flow.errand.Done;
import org.colloquy.core.flow.errand.Errands;
import org.colloquy.core.flow.errand.UnderWay;
import org.colloquy.core.run.RunTicket;
import org.colloquy.core.run.RunTransactions;
import org.colloquy.core.run.Script;
import org.colloquy.core.upstream.UpstreamExecutor;
import org.jspecify.annotations.Nullable;

/** Has flows answer: one transaction after the other, and between them what others are asked, strictly one after the other. */
@ApplicationScoped
class FlowScript implements Script {

    @Inject
    private RunTransactions transactions;

    @Inject
    private Errands errands;

    @Inject
    private UpstreamExecutor engine;

    @Inject
    private Advances advances;

    /** By executions. */
    private final Map<String, UnderWay> asked = new ConcurrentHashMap<>();

    /** Nobody waits for the answer any more. A node that does not hear of it lets the call come to its end. */
    void onStopped(@Observes(during = TransactionPhase.AFTER_SUCCESS) ExecutionStopped event) {
        UnderWay underWay = asked.get(event.executionId());
        if (underWay != null) {
            engine.execute(underWay::giveUp);
        }
    }

    @Override
    public void follow(RunTicket ticket, String flow, Listener listener) {
        advance(ticket, flow, null, listener);
    }

    private void advance(RunTicket ticket, String flow, @Nullable Done done, Listener listener) {
        try {
            Optional<Advance> advanced = transactions.inTurn(() -> advances.advance(ticket, flow, done));
            if (advanced.isEmpty()) {
                listener.lost();
                return;
            }
            Advance advance = advanced.get();
            advance.heard().forEach(heard -> tell(heard, listener));
            Advance.Next next = advance.next();
            if (next != null) {
                ask(ticket, flow, Objects.requireNonNull(advance.executionId()), next, listener);
            } else if (advance.more()) {
                advance(ticket, flow, null, listener);
            } else {
                listener.stopped(advance.executionId(), advance.error());
            }
        } catch (RuntimeException e) {
            listener.failed(e);
        }
    }

    private void ask(RunTicket ticket, String flow, String execution, Advance.Next next, Listener listener) {
        UnderWay underWay = new UnderWay();
        AtomicBoolean runStopped = new AtomicBoolean();
        asked.put(execution, underWay);
        listener.asking(() -> {
            runStopped.set(true);
            underWay.giveUp();
        });
        errands.run(next.errand(), next.asked(), underWay).whenComplete((answer, failure) -> {
            asked.remove(execution, underWay);
            if (runStopped.get()) {
                // No failure that the flow should hear of: whoever goes on with it asks again.
                listener.lost();
            } else {
                answered(ticket, flow, answer, failure, listener);
            }
        });
    }

    private static void tell(Utterance heard, Listener listener) {
        if (heard instanceof Utterance.Words words) {
            listener.said(words.message());
        } else {
            listener.typing();
        }
    }

    private void answered(
            RunTicket ticket, String flow, @Nullable Done done, @Nullable Throwable failure, Listener listener) {
        if (failure != null) {
            listener.failed(failure);
        } else {
            advance(ticket, flow, done, listener);
        }
    }
}
