package org.colloquy.core.note;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Objects;
import org.colloquy.api.page.PageRequest;
import org.colloquy.core.platform.OwnedRepository;
import org.colloquy.core.session.SessionRemoved;

@ApplicationScoped
class NoteRepository extends OwnedRepository<Note> {

    NoteRepository() {
        super(Note.class, "note");
    }

    /** Oldest first, up to {@code limit + 1}. */
    List<Note> ofSession(String workspaceId, String sessionId, PageRequest page) {
        return query("e.workspaceId = :workspace AND e.sessionId = :session AND e.id > :after ORDER BY e.id")
                .setParameter("workspace", workspaceId)
                .setParameter("session", sessionId)
                .setParameter("after", Objects.requireNonNullElse(page.after(), ""))
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    void removeOfSession(@Observes @Priority(50) SessionRemoved event) {
        entities()
                .createQuery("DELETE FROM Note n WHERE n.sessionId = :session")
                .setParameter("session", event.sessionId())
                .executeUpdate();
    }
}
