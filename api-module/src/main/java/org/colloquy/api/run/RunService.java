package org.colloquy.api.run;

import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.colloquy.api.page.Page;
import org.colloquy.api.page.PageRequest;

/** The runs of a session. All methods fail with {@code NOT_FOUND} for an id of another workspace. */
@Local
public interface RunService {

    /** One run of a session. */
    RunView get(String workspaceId, String sessionId, String id);

    /**
     * Tells the listener the events of a run after a number: pieces of the answer if it was asked for as a stream, then its end. Those
     * of the past come first; from another node they come within a second.
     */
    void follow(String workspaceId, String sessionId, String id, long afterNumber, @NotNull RunListener listener);

    /** A session's runs, newest first. */
    Page<RunView> list(String workspaceId, String sessionId, @NotNull @Valid PageRequest page);
}
