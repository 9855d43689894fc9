package org.colloquy.core.session;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import org.colloquy.api.error.AppException;
import org.colloquy.core.platform.Startup;
import org.colloquy.core.platform.Time;
import org.colloquy.core.workspace.RetentionReached;

/** Deletes what has been kept long enough, on every node; a session that another node deletes is passed over. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SessionRetentionTimer {

    private static final Logger LOG = System.getLogger(SessionRetentionTimer.class.getName());

    @EJB
    private SessionRetention retention;

    @Inject
    private Event<RetentionReached> reached;

    @Inject
    private Startup startup;

    @Inject
    private Time time;

    /** Works until nothing is overdue. */
    @Schedule(hour = "*", minute = "*", second = "17", persistent = false)
    public void delete() {
        try {
            if (startup.done()) {
                retention.days().forEach(this::clean);
            }
        } catch (EJBException e) {
            // The next round tries again. Thrown on, it would make Payara cancel the timer for good after two failures.
            LOG.log(Level.WARNING, "Sessions cannot be deleted now: {0}", e.getMessage());
        }
    }

    /** A workspace, or a session, that cannot be cleaned must not keep what follows it. */
    private void clean(String workspaceId, int days) {
        Instant before = time.now().minus(Duration.ofDays(days));
        try {
            delete(workspaceId, before);
            reached.fire(new RetentionReached(workspaceId, before));
        } catch (EJBException e) {
            LOG.log(Level.WARNING, "Workspace " + workspaceId + " is not cleaned in this round", e);
        }
    }

    private void delete(String workspaceId, Instant before) {
        long deleted;
        do {
            deleted = retention.overdue(workspaceId, before).stream()
                    .filter(id -> delete(workspaceId, id))
                    .count();
        } while (deleted > 0);
    }

    private boolean delete(String workspaceId, String id) {
        try {
            retention.delete(workspaceId, id);
            return true;
        } catch (AppException e) {
            LOG.log(Level.INFO, "Session {0} is not deleted in this round: {1}", id, e.getMessage());
            return false;
        } catch (EJBException e) {
            LOG.log(Level.WARNING, "Session " + id + " cannot be deleted", e);
            return false;
        }
    }
}
