package org.colloquy.web.console;

import jakarta.ejb.EJB;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import org.colloquy.api.error.AppException;
import org.colloquy.api.session.SessionService;
import org.colloquy.api.session.SessionStatus;
import org.colloquy.api.session.SessionSummary;
import org.colloquy.web.security.CurrentCaller;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** The sessions of the workspace, of one status or of all. */
@Model
public class SessionsPage {

    @EJB
    private SessionService sessions;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Paging paging;

    @Inject
    @Param
    private @Nullable String status;

    private List<SessionSummary> rows = List.of();

    public void load() {
        rows = paging.show(sessions.summaries(caller.workspaceId(), getStatus(), paging.request()));
    }

    public List<SessionSummary> getRows() {
        return rows;
    }

    /** The status that the list is limited to; null for all. */
    public @Nullable SessionStatus getStatus() {
        if (status == null || status.isEmpty()) {
            return null;
        }
        return Arrays.stream(SessionStatus.values())
                .filter(value -> value.wire().equals(status))
                .findFirst()
                .orElseThrow(() -> AppException.invalid("status", "must be one of active, paused, closed, expired"));
    }

    public List<SessionStatus> getStatuses() {
        return List.of(SessionStatus.values());
    }
}
