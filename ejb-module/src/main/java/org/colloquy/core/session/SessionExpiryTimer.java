package org.colloquy.core.session;

import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.colloquy.core.platform.Startup;

/** Looks for due sessions on every node; they share the work by row locks. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SessionExpiryTimer {

    @EJB
    private SessionExpiry expiry;

    @Inject
    private Startup startup;

    /** Works until nothing is due. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void expire() {
        while (startup.done() && expiry.expireBatch() == SessionExpiry.BATCH) {
            // The next batch.
        }
    }
}
