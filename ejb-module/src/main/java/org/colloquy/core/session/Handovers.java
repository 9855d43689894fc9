package org.colloquy.core.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hands sessions over to people, as part of the caller's transaction. */
@ApplicationScoped
public class Handovers {

    @Inject
    private SessionRepository sessions;

    @Inject
    private Event<SessionAssigned> assigned;

    /** The session, if it is still there, so that whoever answers it can ask whether somebody has it. */
    public Optional<Session> find(String workspaceId, String sessionId) {
        return sessions.find(workspaceId, sessionId);
    }

    /** A person, a team, both or nobody has the session from now on; one that is gone is passed over. */
    public void hand(String workspaceId, String sessionId, @Nullable String user, @Nullable String team) {
        find(workspaceId, sessionId).ifPresent(session -> hand(session, user, team));
    }

    void hand(Session session, @Nullable String user, @Nullable String team) {
        if (session.assign(user, team)) {
            assigned.fire(new SessionAssigned(session.workspaceId(), session.id(), user, team));
        }
    }
}
