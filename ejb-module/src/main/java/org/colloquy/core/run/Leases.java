package org.colloquy.core.run;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.colloquy.core.platform.Time;

/** Keeps this node's leases and takes over those of nodes that are gone. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Leases {

    static final int BATCH = 50;

    @Inject
    private RunRepository runs;

    @Inject
    private Event<RunStarted> started;

    @Inject
    private Time time;

    /** Prolongs the leases of these runs. */
    public void renew(Collection<String> runIds) {
        runs.renew(runIds, time.now().plus(RunSettings.lease()));
    }

    /** Lets these runs go, so that another node or the next start takes them over without waiting. */
    public void giveUp(Collection<String> runIds) {
        runs.renew(runIds, Instant.EPOCH);
    }

    /** Which of these runs have been told to stop, perhaps by another node. */
    public List<RunInterrupted> cancelling(Collection<String> runIds) {
        return runs.findCancelling(runIds).stream().map(RunInterrupted::of).toList();
    }

    /** Takes up to a batch of abandoned runs over and tells how many there were. */
    public int takeOver() {
        Instant now = time.now();
        List<Run> abandoned = runs.lockAbandoned(now, BATCH);
        Instant until = now.plus(RunSettings.lease());
        abandoned.forEach(run -> started.fire(RunStarted.silently(run.takeOver(until))));
        return abandoned.size();
    }
}
