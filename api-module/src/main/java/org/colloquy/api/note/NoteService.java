package org.colloquy.api.note;

import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.colloquy.api.page.Page;
import org.colloquy.api.page.PageRequest;

/**
 * The notes on sessions, which their contacts do not see. They go with the session. All methods fail with {@code NOT_FOUND} for a
 * session of another workspace.
 */
@Local
public interface NoteService {

    /** Adds a note; one that mentions somebody is told on the topic of events as {@code session.noted}. */
    NoteView create(String workspaceId, String sessionId, @NotNull @Valid CreateNote request);

    /** The notes on a session, oldest first. */
    Page<NoteView> list(String workspaceId, String sessionId, @NotNull @Valid PageRequest page);
}
