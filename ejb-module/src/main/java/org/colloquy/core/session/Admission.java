package org.colloquy.core.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.colloquy.api.contact.ContactView;
import org.colloquy.api.session.SessionStatus;
import org.colloquy.api.session.SessionView;
import org.colloquy.core.contact.Contact;
import org.colloquy.core.platform.Time;
import org.colloquy.core.thread.Standing;

/** Looks a session up for a message that comes in, as part of the caller's transaction. */
@ApplicationScoped
public class Admission {

    @Inject
    private SessionRepository sessions;

    @Inject
    private Time time;

    /**
     * A session, its contact and its thread, as they are without a lock.
     */
    public record Asker(SessionView session, ContactView contact, Standing thread) {

        /** Whether a message would be answered at once. */
        public boolean welcome() {
            return session.status() == SessionStatus.ACTIVE && !contact.blocked() && thread.free();
        }
    }

    /** All in one statement, because every message needs it; fails with {@code NOT_FOUND}. */
    public Asker get(String workspaceId, String sessionId) {
        Object[] row = sessions.getWithAsker(workspaceId, sessionId);
        SessionView session = ((Session) row[0]).view(time.now());
        Standing thread =
                new Standing(workspaceId, session.threadId(), (String) row[2], (Integer) row[3], (Long) row[4]);
        return new Asker(session, ((Contact) row[1]).view(), thread);
    }
}
