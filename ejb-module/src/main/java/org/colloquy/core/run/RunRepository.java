package org.colloquy.core.run;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.colloquy.api.error.AppException;
import org.colloquy.api.page.PageRequest;
import org.colloquy.api.run.RunStatus;
import org.colloquy.api.run.Usage;
import org.colloquy.core.platform.OwnedRepository;
import org.colloquy.core.session.SessionRemoved;
import org.jspecify.annotations.Nullable;

/** Runs and their steps. */
@ApplicationScoped
public class RunRepository extends OwnedRepository<Run> {

    private static final String ABANDONED =
            "SELECT id FROM run WHERE status = 'IN_PROGRESS' AND lease_until < ?1 ORDER BY lease_until"
                    + " LIMIT ?2 FOR UPDATE SKIP LOCKED";

    RunRepository() {
        super(Run.class, "run");
    }

    /** One run of one session. */
    Run get(String workspaceId, String sessionId, String id) {
        return first(query("e.workspaceId = :workspace AND e.sessionId = :session AND e.id = :id")
                        .setParameter("workspace", workspaceId)
                        .setParameter("session", sessionId)
                        .setParameter("id", id))
                .orElseThrow(() -> AppException.notFound("run", id));
    }

    /** A session's runs, newest first, up to {@code limit + 1}. */
    List<Run> list(String workspaceId, String sessionId, PageRequest page) {
        String after = page.after();
        return query("e.workspaceId = :workspace AND e.sessionId = :session AND e.id < :before ORDER BY e.id DESC")
                .setParameter("workspace", workspaceId)
                .setParameter("session", sessionId)
                .setParameter("before", after == null ? "~" : after)
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    /** The question that has waited longest on a thread. */
    Optional<Run> findNextWaiting(String threadId) {
        return first(query("e.threadId = :thread AND e.status = :queued ORDER BY e.id")
                .setParameter("thread", threadId)
                .setParameter("queued", RunStatus.QUEUED)
                .setMaxResults(1));
    }

    /** Runs whose owner has let its lease run out; passes over rows that another node is taking over. */
    List<Run> lockAbandoned(Instant now, int limit) {
        List<?> ids = entities()
                .createNativeQuery(ABANDONED)
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .setParameter(2, limit)
                .getResultList();
        return ids.isEmpty()
                ? List.of()
                : query("e.id IN :ids").setParameter("ids", ids).getResultList();
    }

    void renew(Collection<String> ids, Instant until) {
        entities()
                .createQuery("UPDATE Run r SET r.leaseUntil = :until"
                        + " WHERE r.id IN :ids AND r.leaseNode = :node AND r.status = :inProgress")
                .setParameter("until", until)
                .setParameter("ids", ids)
                .setParameter("node", Node.ID)
                .setParameter("inProgress", RunStatus.IN_PROGRESS)
                .executeUpdate();
    }

    /** Ends a run and frees its thread's slot; false when the lease belongs to somebody else by now. */
    boolean end(RunTicket ticket, @Nullable String errorCode, @Nullable String model, Usage usage, Instant now) {
        Query update = entities()
                .createQuery("UPDATE Run r SET r.status = :status, r.errorCode = :error, r.model = :model,"
                        + " r.promptTokens = :prompt, r.completionTokens = :completion,"
                        + " r.activeThreadId = NULL, r.leaseUntil = NULL, r.finishedAt = :now"
                        + " WHERE r.id = :id AND r.fence = :fence AND r.status = :inProgress");
        update.setParameter("status", errorCode == null ? RunStatus.COMPLETED : RunStatus.FAILED)
                .setParameter("error", errorCode)
                .setParameter("model", model)
                .setParameter("prompt", usage.promptTokens())
                .setParameter("completion", usage.completionTokens())
                .setParameter("now", now)
                .setParameter("id", ticket.runId())
                .setParameter("fence", ticket.fence())
                .setParameter("inProgress", RunStatus.IN_PROGRESS);
        return update.executeUpdate() == 1;
    }

    void addStep(RunStep step) {
        entities().persist(step);
    }

    void removeOfSession(@Observes @Priority(200) SessionRemoved event) {
        entities()
                .createQuery("DELETE FROM RunStep s WHERE s.runId IN"
                        + " (SELECT r.id FROM Run r WHERE r.sessionId = :session)")
                .setParameter("session", event.sessionId())
                .executeUpdate();
        entities()
                .createQuery("DELETE FROM Run r WHERE r.sessionId = :session")
                .setParameter("session", event.sessionId())
                .executeUpdate();
    }
}
