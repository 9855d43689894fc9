package org.colloquy.core.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.colloquy.api.error.AppException;
import org.colloquy.api.page.ListRequest;
import org.colloquy.api.page.PageRequest;
import org.colloquy.api.page.Slice;
import org.colloquy.api.run.RunStatus;
import org.colloquy.api.run.Usage;
import org.colloquy.core.platform.OwnedRepository;

/** Runs. What an owner writes is guarded by the fence: false means that the run is no longer its own. */
@ApplicationScoped
public class RunRepository extends OwnedRepository<Run> {

    private static final String ABANDONED =
            "SELECT id FROM run WHERE lease_until < ?1 ORDER BY lease_until" + " LIMIT ?2 FOR UPDATE SKIP LOCKED";
    /** Native, because nobody tells PostgreSQL the type of a parameter inside a function. */
    private static final String BEGIN = "UPDATE run SET status = 'IN_PROGRESS', started_at = COALESCE(started_at, ?1)"
            + " WHERE id = ?2 AND fence = ?3 AND status = 'QUEUED'";

    private static final String OWNED = " WHERE r.id = :id AND r.fence = :fence AND r.status = :from";

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

    /** One run of one thread. */
    Run onThread(String workspaceId, String threadId, String id) {
        return first(query("e.workspaceId = :workspace AND e.threadId = :thread AND e.id = :id")
                        .setParameter("workspace", workspaceId)
                        .setParameter("thread", threadId)
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

    /** The runs of a thread. */
    Slice<Run> listOnThread(String workspaceId, String threadId, ListRequest page) {
        return slice(
                "e.workspaceId = :workspace AND e.threadId = :thread",
                Map.of("workspace", workspaceId, "thread", threadId),
                "id",
                page.after(),
                page.before(),
                page);
    }

    /** The question that has waited longest on a thread. */
    Optional<Run> findNextWaiting(String threadId) {
        return first(query("e.threadId = :thread AND e.status = :queued ORDER BY e.id")
                .setParameter("thread", threadId)
                .setParameter("queued", RunStatus.QUEUED)
                .setMaxResults(1));
    }

    /** A run that some node works on and that has not been told to stop. */
    Optional<Run> findRunning(String id) {
        return first(query("e.id = :id AND e.status = :running")
                .setParameter("id", id)
                .setParameter("running", RunStatus.IN_PROGRESS));
    }

    /** Runs whose owner has let its lease run out; passes over rows that another node is taking over. */
    List<Run> lockAbandoned(Instant now, int limit) {
        return lockDue(ABANDONED, now, limit);
    }

    /** Runs that wait for their callers and whose time has run out. */
    List<Run> findOverdue(Instant now, int limit) {
        return query("e.status = :waiting AND e.expiresAt <= :now ORDER BY e.expiresAt")
                .setParameter("waiting", RunStatus.REQUIRES_ACTION)
                .setParameter("now", now)
                .setMaxResults(limit)
                .getResultList();
    }

    void renew(Collection<String> ids, Instant until) {
        entities()
                .createQuery("UPDATE Run r SET r.leaseUntil = :until"
                        + " WHERE r.id IN :ids AND r.leaseNode = :node AND r.leaseUntil IS NOT NULL")
                .setParameter("until", until)
                .setParameter("ids", ids)
                .setParameter("node", Node.ID)
                .executeUpdate();
    }

    /** Which of these runs have been told to stop. */
    List<Run> findCancelling(Collection<String> ids) {
        return query("e.id IN :ids AND e.status = :cancelling")
                .setParameter("ids", ids)
                .setParameter("cancelling", RunStatus.CANCELLING)
                .getResultList();
    }

    /** Where an owned run stands; empty when it is no longer owned. */
    Optional<Run> findOwned(RunTicket ticket) {
        return first(query("e.id = :id AND e.fence = :fence")
                .setParameter("id", ticket.runId())
                .setParameter("fence", ticket.fence()));
    }

    /** The work on a queued run begins. */
    boolean begin(RunTicket ticket, Instant now) {
        return entities()
                        .createNativeQuery(BEGIN)
                        .setParameter(1, now.atOffset(ZoneOffset.UTC))
                        .setParameter(2, ticket.runId())
                        .setParameter(3, ticket.fence())
                        .executeUpdate()
                == 1;
    }

    /** Adds up what a call to the model has cost, and locks the run's row until the transaction ends. */
    public boolean charge(RunTicket ticket, Usage usage) {
        return owned(
                                "UPDATE Run r SET r.promptTokens = r.promptTokens + :prompt,"
                                        + " r.completionTokens = r.completionTokens + :completion",
                                ticket,
                                RunStatus.IN_PROGRESS)
                        .setParameter("prompt", usage.promptTokens())
                        .setParameter("completion", usage.completionTokens())
                        .executeUpdate()
                == 1;
    }

    /** The caller has to act; until it does, nobody owns the run. */
    boolean await(RunTicket ticket) {
        return owned("UPDATE Run r SET r.status = :to, r.leaseUntil = NULL", ticket, RunStatus.IN_PROGRESS)
                        .setParameter("to", RunStatus.REQUIRES_ACTION)
                        .executeUpdate()
                == 1;
    }

    /** Ends a run and frees its thread's slot. */
    boolean end(RunTicket ticket, RunStatus from, Outcome outcome, Instant now) {
        Usage usage = outcome.usage();
        return of(entities().createNamedQuery(Run.END), ticket, from)
                        .setParameter("status", outcome.status())
                        .setParameter("error", outcome.errorCode())
                        .setParameter("model", outcome.model())
                        .setParameter("reason", outcome.incompleteReason())
                        .setParameter("version", outcome.assistantVersion())
                        .setParameter("execution", outcome.executionId())
                        .setParameter("prompt", usage.promptTokens())
                        .setParameter("completion", usage.completionTokens())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    private Query owned(String update, RunTicket ticket, RunStatus from) {
        return of(entities().createQuery(update + OWNED), ticket, from);
    }

    private static Query of(Query owned, RunTicket ticket, RunStatus from) {
        return owned.setParameter("id", ticket.runId())
                .setParameter("fence", ticket.fence())
                .setParameter("from", from);
    }
}
