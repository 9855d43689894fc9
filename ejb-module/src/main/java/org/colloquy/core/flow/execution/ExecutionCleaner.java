package org.colloquy.core.flow.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.colloquy.core.flow.FlowRemoved;
import org.colloquy.core.session.SessionRemoved;

/** Deletes executions with what they belong to. */
@ApplicationScoped
class ExecutionCleaner {

    @Inject
    private ExecutionRepository executions;

    void forget(@Observes SessionRemoved event) {
        executions.removeOfSession(event.sessionId());
    }

    void forget(@Observes FlowRemoved event) {
        executions.removeOfFlow(event.flowId());
    }
}
