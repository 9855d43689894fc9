package org.colloquy.core.session;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.colloquy.core.workspace.Workspaces;

/** Says which sessions have been kept as long as their workspace wants. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SessionRetention {

    static final int BATCH = 200;

    @Inject
    private SessionRepository sessions;

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
}
