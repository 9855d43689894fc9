package org.colloquy.core.summary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.colloquy.api.error.AppException;
import org.colloquy.api.summary.SummaryService;
import org.colloquy.api.summary.SummaryView;

/** Shows summaries. */
@Stateless
public class SummaryBean implements SummaryService {

    @Inject
    private SummaryRepository summaries;

    @Override
    public SummaryView get(String workspaceId, String sessionId) {
        return find(workspaceId, sessionId).orElseThrow(() -> AppException.notFound("summary of a session", sessionId));
    }

    @Override
    public Optional<SummaryView> find(String workspaceId, String sessionId) {
        return summaries.findOfSession(workspaceId, sessionId).map(StoredSummary::view);
    }
}
