package org.colloquy.core.summary;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.colloquy.core.platform.OwnedRepository;
import org.colloquy.core.session.SessionRemoved;

@ApplicationScoped
class SummaryRepository extends OwnedRepository<StoredSummary> {

    private static final String DUE =
            "SELECT id FROM session_summary WHERE due_at <= ?1 ORDER BY due_at LIMIT ?2 FOR UPDATE SKIP LOCKED";

    SummaryRepository() {
        super(StoredSummary.class, "summary");
    }

    Optional<StoredSummary> findOfSession(String workspaceId, String sessionId) {
        return first(query("e.workspaceId = :workspace AND e.sessionId = :session")
                .setParameter("workspace", workspaceId)
                .setParameter("session", sessionId));
    }

    /** What is due; passes over rows that another node is claiming. */
    List<StoredSummary> lockDue(Instant now, int limit) {
        return lockDue(DUE, now, limit);
    }

    void removeOfSession(@Observes @Priority(50) SessionRemoved event) {
        entities()
                .createQuery("DELETE FROM StoredSummary s WHERE s.sessionId = :session")
                .setParameter("session", event.sessionId())
                .executeUpdate();
    }
}
