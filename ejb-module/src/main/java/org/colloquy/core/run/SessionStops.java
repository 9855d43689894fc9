package org.colloquy.core.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.colloquy.core.session.SessionStopped;
import org.colloquy.core.thread.ThreadRepository;

/** Gives up what is being answered in a session that is silenced. */
@ApplicationScoped
class SessionStops {

    @Inject
    private ThreadRepository threads;

    @Inject
    private Turns turns;

    void stop(@Observes SessionStopped event) {
        turns.giveUp(threads.lock(event.workspaceId(), event.threadId()));
    }
}
