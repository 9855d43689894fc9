package org.colloquy.core.widget;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.colloquy.api.error.AppException;
import org.colloquy.core.workspace.RetentionReached;

/** Deletes what visitors said to plain assistants when it has been kept long enough; sessions with chatbots go by themselves. */
@ApplicationScoped
class VisitorRetention {

    private static final Logger LOG = System.getLogger(VisitorRetention.class.getName());

    @Inject
    private Visitors visitors;

    void delete(@Observes RetentionReached event) {
        long deleted;
        do {
            deleted = visitors.unusedSince(event.workspaceId(), event.before()).stream()
                    .filter(thread -> delete(event.workspaceId(), thread))
                    .count();
        } while (deleted > 0);
    }

    private boolean delete(String workspaceId, String thread) {
        try {
            visitors.delete(workspaceId, thread);
            return true;
        } catch (AppException e) {
            LOG.log(Level.INFO, "Thread {0} is not deleted in this round: {1}", thread, e.getMessage());
            return false;
        } catch (EJBException e) {
            LOG.log(Level.WARNING, "Thread " + thread + " cannot be deleted", e);
            return false;
        }
    }
}
