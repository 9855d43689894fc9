package org.colloquy.core.run;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.colloquy.core.platform.Creations;
import org.colloquy.core.platform.Time;

/** Ends runs whose callers never came back, and forgets what nobody can ask for any more. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RunSweep {

    static final int BATCH = 50;

    @Inject
    private RunRepository runs;

    @Inject
    private Creations creations;

    @Inject
    private Time time;

    @EJB
    private ThreadRuns threadRuns;

    @EJB
    private StoredEvents events;

    /** Expires up to a batch of runs that wait for their callers, and tells how many were due. */
    public int expire() {
        List<Run> due = runs.findOverdue(time.now(), BATCH);
        due.forEach(run -> threadRuns.expire(run.workspaceId(), run.threadId(), run.id()));
        return due.size();
    }

    /** Deletes old events of streams and old keys of callers. */
    public void forget() {
        events.forget(time.now().minus(RunSettings.eventRetention()));
        creations.forget(time.now().minus(RunSettings.keyRetention()));
    }
}
