package org.colloquy.core.run;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import org.colloquy.core.platform.Startup;
import org.colloquy.core.platform.Time;

/** Keeps the leases of this node and looks for abandoned runs, a third of a lease apart. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RunTimer {

    private static final Logger LOG = System.getLogger(RunTimer.class.getName());

    /** Ids in one statement. */
    private static final int CHUNK = 500;

    @EJB
    private Leases leases;

    @EJB
    private RunSweep sweep;

    @Inject
    private LiveRuns live;

    @Inject
    private RunStops stops;

    @Inject
    private Time time;

    @Inject
    private Startup startup;

    /** Both in one timer: a node too busy to renew must not take over its own runs. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void keepAndTakeOver() {
        quietly("Leases cannot be looked after now", () -> {
            keep();
            takeOver();
            stops.expire(time.now());
            expire();
        });
    }

    private void keep() {
        List<String> ids = new ArrayList<>(live.ids());
        for (int first = 0; first < ids.size(); first += CHUNK) {
            List<String> chunk = ids.subList(first, Math.min(first + CHUNK, ids.size()));
            leases.renew(chunk);
            leases.cancelling(chunk).forEach(stops::interrupt);
        }
    }

    private void expire() {
        while (sweep.expire() == RunSweep.BATCH) {
            // The next batch.
        }
    }

    /** What is too old to be asked for. */
    @Schedule(hour = "*", minute = "*/5", persistent = false)
    public void forget() {
        quietly("Old events cannot be deleted now", sweep::forget);
    }

    /** The next round tries again. Thrown on, a failure would make Payara cancel the timer for good after two of them. */
    private void quietly(String complaint, Runnable work) {
        if (!startup.done()) {
            return;
        }
        try {
            work.run();
        } catch (EJBException e) {
            LOG.log(Level.WARNING, complaint + ": {0}", e.getMessage());
        }
    }

    private void takeOver() {
        while (leases.takeOver() == Leases.BATCH) {
            // The next batch.
        }
    }

    @PreDestroy
    void stop() {
        live.stop();
        List<String> ids = new ArrayList<>(live.ids());
        if (!ids.isEmpty()) {
            leases.giveUp(ids);
        }
    }
}
