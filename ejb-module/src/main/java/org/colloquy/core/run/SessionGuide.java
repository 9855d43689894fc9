package org.colloquy.core.run;

import java.util.Optional;

/** Knows what sessions are answered with that no chatbot answers. */
public interface SessionGuide {

    /**
     * What the next answer of a session is made with, as it is now; called in a transaction.
     *
     * @throws org.colloquy.api.error.AppException when nobody can answer any more; the run fails with its code
     */
    Briefing brief(String workspaceId, String sessionId);

    /** The flow that answers a session of a channel, as it is now; empty: a model does. Called in a transaction. */
    Optional<String> flow(String workspaceId, String sessionId);
}
