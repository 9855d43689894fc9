package org.colloquy.core.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.colloquy.api.message.AnswerListener;
import org.colloquy.core.platform.Time;

/** Finds who is told how a run goes on. */
@ApplicationScoped
class Tellers {

    @Inject
    private Waiters waiters;

    @Inject
    private Stories stories;

    @Inject
    private RunTransactions transactions;

    @Inject
    private Time time;

    @Inject
    private RunProgress progress;

    Teller of(RunTicket ticket) {
        if (ticket.streamed()) {
            return new ThreadTeller(
                    ticket,
                    stories.open(ticket.runId()),
                    time::now,
                    draft -> transactions.inTurn(() -> progress.write(ticket, draft)));
        }
        return waiters.findListener(ticket.runId())
                .filter(AnswerListener::wantsDeltas)
                .<Teller>map(asker -> new SessionTeller(asker, story(ticket)))
                .orElse(Teller.SILENT);
    }

    private RunStory story(RunTicket ticket) {
        return ticket.fence() == 1 ? stories.openNew(ticket.runId()) : stories.open(ticket.runId());
    }
}
