package org.colloquy.api.session;

import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.colloquy.api.page.Page;
import org.colloquy.api.page.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * The sessions of a workspace. All methods fail with {@code NOT_FOUND} for an id of another workspace.
 */
@Local
public interface SessionService {

    /** Opens a session; {@code INVALID_REQUEST} names the field whose object does not exist. */
    SessionView create(String workspaceId, @NotNull @Valid CreateSession request);

    /** One session. */
    SessionView get(String workspaceId, String id);

    /** The workspace's sessions, newest first, of one status or of all. */
    Page<SessionView> list(String workspaceId, @Nullable SessionStatus status, @NotNull @Valid PageRequest page);

    /** The same list with the names that people know, read in one statement. */
    Page<SessionSummary> summaries(
            String workspaceId, @Nullable SessionStatus status, @NotNull @Valid PageRequest page);

    /** The sessions of one contact, newest first. */
    Page<SessionView> listOfClient(String workspaceId, String clientId, @NotNull @Valid PageRequest page);

    /** Closes, pauses or resumes a session, gives it a new life time or says who has it; {@code CONFLICT} when its state does not allow it. */
    SessionView update(String workspaceId, String id, @NotNull @Valid UpdateSession change);

    /** Deletes the session with its thread, messages and runs; {@code CONFLICT} while a run is active on it. */
    void delete(String workspaceId, String id);

    /** Deletes the session with all that belongs to it; what is being answered is given up. */
    void erase(String workspaceId, String id);
}
