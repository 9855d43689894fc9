package org.colloquy.core.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.colloquy.core.run.Waiters;

/** Tells askers that their question is stored, also where its run has to wait. */
@ApplicationScoped
class AcceptedQuestions {

    @Inject
    private Waiters waiters;

    void onStored(@Observes(during = TransactionPhase.AFTER_SUCCESS) QuestionStored event) {
        waiters.accepted(event.runId(), event.messageId());
    }
}
