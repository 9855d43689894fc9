package org.colloquy.core.flow.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.colloquy.api.flow.FlowState;
import org.colloquy.api.flow.FlowStep;
import org.colloquy.api.page.PageRequest;
import org.colloquy.core.platform.OwnedRepository;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ExecutionRepository extends OwnedRepository<Execution> {

    /** Many executions may be due that cannot go on now; these come first the next time. */
    private static final String DUE = "e.wakeAt <= :now AND e.status IN :states ORDER BY e.wakeAt";

    ExecutionRepository() {
        super(Execution.class, "execution");
    }

    /** The contact's execution of a flow that is not over. */
    Optional<Execution> findActive(String contactId, String flowId) {
        return first(query("e.activeKey = :key").setParameter("key", Execution.activeKey(contactId, flowId)));
    }

    /** Reads it anew with its row locked, for one of another thread. */
    void lock(Execution execution) {
        entities().refresh(execution, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Sends what has changed so far to the database, for what follows in the same transaction. */
    void flush() {
        entities().flush();
    }

    /** The execution of a session that has taken what a run brought. */
    Optional<Execution> findHeard(String sessionId, String runId) {
        return first(query("e.sessionId = :session AND e.heardRunId = :run")
                .setParameter("session", sessionId)
                .setParameter("run", runId));
    }

    /** Executions of a flow, newest first, up to {@code limit + 1}. */
    List<Execution> list(
            String workspaceId,
            String flowId,
            @Nullable String sessionId,
            @Nullable FlowState status,
            PageRequest page) {
        String after = page.after();
        var query = query("e.workspaceId = :workspace AND e.flowId = :flow AND e.id < :before"
                        + (sessionId == null ? "" : " AND e.sessionId = :session")
                        + (status == null ? "" : " AND e.status = :status")
                        + " ORDER BY e.id DESC")
                .setParameter("workspace", workspaceId)
                .setParameter("flow", flowId)
                .setParameter("before", after == null ? "~" : after);
        if (sessionId != null) {
            query.setParameter("session", sessionId);
        }
        if (status != null) {
            query.setParameter("status", status);
        }
        return query.setMaxResults(page.limit() + 1).getResultList();
    }

    /** Those whose time has come; a look without locks. */
    List<Execution> due(Instant now, int limit) {
        return query(DUE)
                .setParameter("now", now)
                .setParameter("states", List.of(FlowState.WAITING, FlowState.SLEEPING, FlowState.CALLING))
                .setMaxResults(limit)
                .getResultList();
    }

    /** Adds lines to a transcript. */
    void write(String executionId, List<FlowStep> steps) {
        for (int first = 0; first < steps.size(); first += Lines.MOST) {
            entities()
                    .persist(new Lines(executionId, steps.subList(first, Math.min(first + Lines.MOST, steps.size()))));
        }
    }

    /** The lines of a transcript behind a number, oldest first; at least {@code wanted} while there are as many. */
    List<FlowStep> read(String executionId, long after, int wanted) {
        List<FlowStep> found = new ArrayList<>();
        entities()
                .createQuery(
                        "SELECT l FROM Lines l WHERE l.executionId = :execution AND l.number > :from"
                                + " ORDER BY l.number",
                        Lines.class)
                .setParameter("execution", executionId)
                // The row in which the number is may begin before it.
                .setParameter("from", after - Lines.MOST)
                .setMaxResults(wanted + Lines.MOST)
                .getResultList()
                .forEach(lines -> lines.steps().stream()
                        .filter(step -> step.number() > after)
                        .forEach(found::add));
        return found;
    }

    void removeOfSession(String sessionId) {
        remove("e.sessionId = :owner", sessionId);
    }

    void removeOfFlow(String flowId) {
        remove("e.flowId = :owner", flowId);
    }

    private void remove(String condition, String owner) {
        entities()
                .createQuery("DELETE FROM Lines l WHERE l.executionId IN (SELECT e.id FROM Execution e WHERE "
                        + condition + ")")
                .setParameter("owner", owner)
                .executeUpdate();
        entities()
                .createQuery("DELETE FROM Execution e WHERE " + condition)
                .setParameter("owner", owner)
                .executeUpdate();
    }
}
