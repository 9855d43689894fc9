package org.colloquy.api.workspace;

import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** Tenants of this server. */
@Local
public interface WorkspaceService {

    /**
     * Creates a workspace with a standard credential and its first administrator key.
     *
     * @param callerWorkspaceId the caller's own workspace; {@code FORBIDDEN} unless it is the main one
     */
    OpenedWorkspace create(String callerWorkspaceId, @NotNull @Valid CreateWorkspace request);

    /** The workspace that exists from the first start on. */
    WorkspaceView main();

    /** The caller's own workspace. */
    WorkspaceView get(String callerWorkspaceId);

    /** What holds for all conversations of the caller's workspace. */
    WorkspaceOptions options(String callerWorkspaceId);

    /** Changes the named components. */
    WorkspaceOptions update(String callerWorkspaceId, @NotNull @Valid UpdateWorkspaceOptions change);
}
