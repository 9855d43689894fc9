package org.colloquy.core.flow.execution;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.colloquy.core.flow.errand.Done;
import org.colloquy.core.flow.errand.Errands;
import org.colloquy.core.run.RunTicket;
import org.colloquy.core.run.RunTransactions;
import org.colloquy.core.run.Script;
import org.jspecify.annotations.Nullable;

/** Has flows answer: one transaction after the other, and between them what others are asked, strictly one after the other. */
@ApplicationScoped
class FlowScript implements Script {

    @Inject
    private RunTransactions transactions;

    @Inject
    private Errands errands;

    @EJB
    private Advances advances;

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
                errands.run(next.errand(), next.asked())
                        .whenComplete((answer, failure) -> answered(ticket, flow, answer, failure, listener));
            } else if (advance.more()) {
                advance(ticket, flow, null, listener);
            } else {
                listener.stopped(advance.executionId(), advance.error());
            }
        } catch (RuntimeException e) {
            listener.failed(e);
        }
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
