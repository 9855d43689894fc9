package org.colloquy.api.summary;

import jakarta.ejb.Local;
import java.util.Optional;

/** Summaries of sessions whose chatbot wants them. */
@Local
public interface SummaryService {

    /** The summary of a session; {@code NOT_FOUND} when none was wanted, or for a session of another workspace. */
    SummaryView get(String workspaceId, String sessionId);

    /** The same, empty when none was wanted. */
    Optional<SummaryView> find(String workspaceId, String sessionId);
}
