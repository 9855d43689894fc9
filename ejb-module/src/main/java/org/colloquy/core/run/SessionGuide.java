package org.colloquy.core.run;

import java.util.Optional;

/** Knows what sessions are answered with that no chatbot answers. */
public interface SessionGuide {

    /**
     * What the next answer of a session is made with, as it is now; called in a transaction.
     *
     * @return empty when a chatbot answers
     * @throws org.colloquy.api.error.AppException when nobody can answer any more; the run fails with its code
     */
    Optional<Briefing> find(String workspaceId, String sessionId);
}
