package org.colloquy.core.flow.execution;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import org.colloquy.core.platform.Startup;
import org.colloquy.core.run.LiveRuns;

/** Looks on every node for flows whose time has come. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WakeUpTimer {

    private static final Logger LOG = System.getLogger(WakeUpTimer.class.getName());
    private static final int BATCH = 200;

    @Inject
    private LiveRuns live;

    @Inject
    private Startup startup;

    @EJB
    private WakeUps wakeUps;

    /** One look. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void wake() {
        if (!startup.done() || !live.hasRoom()) {
            return;
        }
        try {
            while (wakeBatch() == BATCH && live.hasRoom()) {
                // The next batch.
            }
        } catch (EJBException e) {
            // Thrown on, it would make Payara cancel the timer for good after two of them.
            LOG.log(Level.WARNING, "Flows cannot be woken now: {0}", e.getMessage());
        }
    }

    private int wakeBatch() {
        List<WakeUps.Due> due = wakeUps.due(BATCH);
        due.forEach(wakeUps::wake);
        return due.size();
    }
}
