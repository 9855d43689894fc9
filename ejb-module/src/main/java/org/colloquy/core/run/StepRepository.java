package org.colloquy.core.run;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.colloquy.api.error.AppException;
import org.colloquy.api.page.ListRequest;
import org.colloquy.api.page.Slice;
import org.colloquy.api.run.FunctionCall;
import org.colloquy.api.run.StepStatus;
import org.colloquy.core.session.SessionRemoved;
import org.colloquy.core.thread.ThreadRemoved;
import org.jspecify.annotations.Nullable;

/** The steps of runs and their calls. A run's id is its owner's: callers have looked the run up in its workspace. */
@ApplicationScoped
class StepRepository {

    /** What hangs on runs, from the leaves to the root. */
    private static final List<String> TREE = List.of(
            "DELETE FROM EventBatch x WHERE x.runId",
            "DELETE FROM StepCall x WHERE x.runId",
            "DELETE FROM RunStep x WHERE x.runId");

    @PersistenceContext(unitName = "colloquy")
    private EntityManager entities;

    void add(RunStep step) {
        entities.persist(step);
    }

    /** A step with its calls, whose rows refer to the step's. */
    void add(RunStep step, List<StepCall> calls) {
        entities.persist(step);
        entities.flush();
        calls.forEach(entities::persist);
    }

    RunStep get(String runId, String id) {
        return Optional.ofNullable(entities.find(RunStep.class, id))
                .filter(step -> step.of(runId))
                .orElseThrow(() -> AppException.notFound("run step", id));
    }

    /** All steps of a run in their order; the loop of a run is bounded, and so is their number. */
    List<RunStep> all(String runId) {
        return entities.createQuery("SELECT s FROM RunStep s WHERE s.runId = :run ORDER BY s.id", RunStep.class)
                .setParameter("run", runId)
                .getResultList();
    }

    Slice<RunStep> list(String runId, ListRequest page) {
        List<RunStep> steps = all(runId);
        return Steps.slice(steps, page);
    }

    /** The calls of a run by their steps, each in its order. */
    Map<String, List<StepCall>> calls(String runId) {
        return entities
                .createQuery("SELECT c FROM StepCall c WHERE c.runId = :run ORDER BY c.stepId, c.place", StepCall.class)
                .setParameter("run", runId)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(StepCall::stepId));
    }

    /** The calls that runs wait for their callers to execute, by runs. */
    Map<String, List<FunctionCall>> required(Collection<String> runIds) {
        TypedQuery<StepCall> query = entities.createQuery(
                "SELECT c FROM StepCall c WHERE c.runId IN :runs AND c.remote = TRUE AND c.output IS NULL"
                        + " ORDER BY c.stepId, c.place",
                StepCall.class);
        return runIds.isEmpty()
                ? Map.of()
                : query.setParameter("runs", runIds).getResultList().stream()
                        .collect(Collectors.groupingBy(
                                StepCall::runId, Collectors.mapping(StepCall::view, Collectors.toList())));
    }

    StepCall call(String stepId, int place) {
        return entities.find(StepCall.class, new StepCall.Key(stepId, place));
    }

    /** Ends the steps of a run that are open, and tells which they were. */
    List<RunStep> endOpen(String runId, StepStatus how, @Nullable String error, Instant now) {
        List<RunStep> open = all(runId).stream().filter(RunStep::open).toList();
        open.forEach(step -> step.end(how, error, now));
        return open;
    }

    void removeOfThread(@Observes @Priority(200) ThreadRemoved event) {
        remove("(SELECT r.id FROM Run r WHERE r.threadId = :owner)", "r.threadId = :owner", event.threadId());
    }

    void removeOfSession(@Observes @Priority(200) SessionRemoved event) {
        remove("(SELECT r.id FROM Run r WHERE r.sessionId = :owner)", "r.sessionId = :owner", event.sessionId());
    }

    private void remove(String runs, String owned, String owner) {
        TREE.forEach(delete -> entities.createQuery(delete + " IN " + runs)
                .setParameter("owner", owner)
                .executeUpdate());
        entities.createQuery("DELETE FROM Run r WHERE " + owned)
                .setParameter("owner", owner)
                .executeUpdate();
    }
}
