package org.colloquy.core.bot.session;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import org.colloquy.core.platform.Startup;
import org.colloquy.core.platform.Time;

/** Looks on every node for messages whose node is gone, and forgets old ones. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DueTimer {

    private static final Logger LOG = System.getLogger(DueTimer.class.getName());
    private static final int BATCH = 500;

    /** The node that took a message answers it by itself within that time. */
    private static final Duration GRACE = Duration.ofMillis(1_500);

    @Inject
    private DueClock clock;

    @Inject
    private Startup startup;

    @Inject
    private Time time;

    @EJB
    private DueMessages due;

    /** One look. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void catchUp() {
        quietly(() -> clock.catchUp(time.now().minus(GRACE), BATCH));
    }

    /** What is too old to come again. */
    @Schedule(hour = "*", minute = "*/5", persistent = false)
    public void forget() {
        quietly(() -> {
            while (due.forget(BATCH) == BATCH) {
                // The next batch.
            }
        });
    }

    private void quietly(Runnable work) {
        if (!startup.done()) {
            return;
        }
        try {
            work.run();
        } catch (EJBException e) {
            // Thrown on, it would make Payara cancel the timer for good after two of them.
            LOG.log(Level.WARNING, "Contacts' messages cannot be looked after now: {0}", e.getMessage());
        }
    }
}
