package org.colloquy.core.message;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import org.colloquy.core.run.Waiters;

/** Tells askers that their question is stored. */
@ApplicationScoped
class AcceptedQuestions {

    @Inject
    private Waiters waiters;

    void onStored(@Observes(during = TransactionPhase.AFTER_SUCCESS) @Priority(100) QuestionStored event) {
        waiters.accepted(event.runId(), event.messageId());
    }
}
