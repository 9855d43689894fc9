package org.colloquy.core.run;

import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.colloquy.core.platform.Startup;

/** Stores what streams have told, soon enough for a reader who comes back. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StoryTimer {

    private static final Logger LOG = System.getLogger(StoryTimer.class.getName());

    @Inject
    private Stories stories;

    @Inject
    private Startup startup;

    /** Once a second, whatever other timers are at. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void store() {
        if (!startup.done()) {
            return;
        }
        try {
            stories.store();
        } catch (EJBException e) {
            // They are kept, and the next round tries again.
            LOG.log(Level.WARNING, "Events of runs cannot be stored now: {0}", e.getMessage());
        }
    }
}
