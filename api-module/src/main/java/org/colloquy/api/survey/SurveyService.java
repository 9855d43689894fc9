package org.colloquy.api.survey;

import jakarta.ejb.Local;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answers to surveys. All methods fail with {@code NOT_FOUND} for a flow or session of another workspace. */
@Local
public interface SurveyService {

    /**
     * Counts the answers to the surveys of a flow, those of deleted sessions included.
     *
     * @param from answers given then or later; null: from the first
     * @param to answers given before then; null: up to now
     */
    SurveyReport report(String workspaceId, String flowId, @Nullable Instant from, @Nullable Instant to);

    /** What the contact of a session has answered, oldest first. */
    List<GivenAnswer> ofSession(String workspaceId, String sessionId);
}
