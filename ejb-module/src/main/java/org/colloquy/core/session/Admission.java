package org.colloquy.core.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.colloquy.api.session.SessionView;
import org.colloquy.core.platform.Time;

/** Looks a session up for a message that comes in, as part of the caller's transaction. */
@ApplicationScoped
public class Admission {

    @Inject
    private SessionRepository sessions;

    @Inject
    private Time time;

    /**
     * A session and its contact, as far as they matter.
     *
     * @param blocked whether the contact is answered never again
     */
    public record Asker(SessionView session, boolean blocked) {}

    /** Both in one statement, because every message needs it; fails with {@code NOT_FOUND}. */
    public Asker get(String workspaceId, String sessionId) {
        Object[] row = sessions.getWithBlocked(workspaceId, sessionId);
        return new Asker(((Session) row[0]).view(time.now()), (Boolean) row[1]);
    }
}
