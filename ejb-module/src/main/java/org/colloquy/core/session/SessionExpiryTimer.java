package org.colloquy.core.session;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.colloquy.core.platform.Startup;

/** Looks for due sessions on every node; they share the work by row locks. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SessionExpiryTimer {

    private static final Logger LOG = System.getLogger(SessionExpiryTimer.class.getName());

    @EJB
    private SessionExpiry expiry;

    @Inject
    private Startup startup;

    /** Works until nothing is due. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void expire() {
        try {
            while (startup.done() && expiry.expireBatch() == SessionExpiry.BATCH) {
                // The next batch.
            }
        } catch (EJBException e) {
            // The next round tries again. Thrown on, it would make Payara cancel the timer for good after two failures.
            LOG.log(Level.WARNING, "Due sessions cannot be looked for now: {0}", e.getMessage());
        }
    }
}
