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

/** Keeps the leases of this node and looks for abandoned runs, a third of a lease apart. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RunTimer {

    private static final Logger LOG = System.getLogger(RunTimer.class.getName());

    /** Ids in one statement. */
    private static final int CHUNK = 500;

    @EJB
    private Leases leases;

    @Inject
    private RunEngine engine;

    @Inject
    private Startup startup;

    /** Both in one timer: a node too busy to renew must not take over its own runs. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void keepAndTakeOver() {
        if (!startup.done()) {
            return;
        }
        try {
            keep();
            takeOver();
        } catch (EJBException e) {
            // The next round tries again. Thrown on, it would make Payara cancel the timer for good after two failures.
            LOG.log(Level.WARNING, "Leases cannot be looked after now: {0}", e.getMessage());
        }
    }

    private void keep() {
        List<String> live = new ArrayList<>(engine.live());
        for (int first = 0; first < live.size(); first += CHUNK) {
            leases.renew(live.subList(first, Math.min(first + CHUNK, live.size())));
        }
    }

    private void takeOver() {
        while (leases.takeOver() == Leases.BATCH) {
            // The next batch.
        }
    }

    @PreDestroy
    void stop() {
        List<String> live = new ArrayList<>(engine.live());
        if (!live.isEmpty()) {
            leases.giveUp(live);
        }
    }
}
