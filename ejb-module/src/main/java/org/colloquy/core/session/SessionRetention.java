package org.colloquy.core.session;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.colloquy.api.session.SessionService;
import org.colloquy.core.workspace.Workspaces;

/** Finds and deletes the sessions that have been kept as long as their workspace wants. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SessionRetention {

    private static final int BATCH = 200;

    @Inject
    private SessionRepository sessions;

    @EJB
    private SessionService service;

    @Inject
    private Workspaces workspaces;

    /** Days of retention by workspaces, for those that have some. */
    public Map<String, Integer> days() {
        return workspaces.retentionDays();
    }

    /** The sessions of a workspace that ended before a moment, a batch of them. */
    public List<String> overdue(String workspaceId, Instant before) {
        return sessions.endedBefore(workspaceId, before, BATCH);
    }

    /** Deletes one of them. In a transaction of its own, because on Payara a timer always has one. */
    public void delete(String workspaceId, String id) {
        service.erase(workspaceId, id);
    }
}
