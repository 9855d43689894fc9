package org.colloquy.core.run;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.colloquy.api.run.RunEvent;
import org.colloquy.core.platform.Time;

/** Events of runs in batches: one row for what one run told in about a second. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class StoredEvents {

    @PersistenceContext(unitName = "colloquy")
    private EntityManager entities;

    @Inject
    private Time time;

    /** Stores what runs have told, by runs. */
    public void add(Map<String, List<RunEvent>> told) {
        Instant now = time.now();
        // What belongs to a run that has been deleted meanwhile goes with it.
        Set<String> there = Set.copyOf(entities.createQuery("SELECT r.id FROM Run r WHERE r.id IN :ids", String.class)
                .setParameter("ids", told.keySet())
                .getResultList());
        told.forEach((runId, events) -> {
            if (there.contains(runId)) {
                EventBatch.of(runId, events, now).forEach(entities::persist);
            }
        });
    }

    /** What a run told after a number. */
    public List<RunEvent> read(String runId, long after) {
        List<RunEvent> events = new ArrayList<>();
        entities.createQuery(
                        "SELECT b FROM EventBatch b WHERE b.runId = :run AND b.lastNumber > :after"
                                + " ORDER BY b.firstNumber",
                        EventBatch.class)
                .setParameter("run", runId)
                .setParameter("after", after)
                .getResultList()
                .forEach(batch -> events.addAll(batch.events()));
        return events.stream().filter(event -> event.number() > after).toList();
    }

    /** Number of the last event that is stored; 0 when none is. */
    public long last(String runId) {
        Long last = entities.createQuery("SELECT MAX(b.lastNumber) FROM EventBatch b WHERE b.runId = :run", Long.class)
                .setParameter("run", runId)
                .getSingleResult();
        return last == null ? 0 : last;
    }

    /** Deletes what is older. */
    public void forget(Instant olderThan) {
        entities.createQuery("DELETE FROM EventBatch b WHERE b.storedAt < :limit")
                .setParameter("limit", olderThan)
                .executeUpdate();
    }
}
