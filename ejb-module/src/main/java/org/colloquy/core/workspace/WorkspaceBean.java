package org.colloquy.core.workspace;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.executable.ValidateOnExecution;
import org.colloquy.api.access.ApiKeyService;
import org.colloquy.api.access.CreateApiKey;
import org.colloquy.api.access.Role;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.workspace.CreateWorkspace;
import org.colloquy.api.workspace.OpenedWorkspace;
import org.colloquy.api.workspace.UpdateWorkspaceOptions;
import org.colloquy.api.workspace.WorkspaceOptions;
import org.colloquy.api.workspace.WorkspaceService;
import org.colloquy.api.workspace.WorkspaceView;

/** Opens tenants. */
@Stateless
@ValidateOnExecution
public class WorkspaceBean implements WorkspaceService {

    @Inject
    private WorkspaceRepository workspaces;

    @EJB
    private ApiKeyService apiKeys;

    @Inject
    private Event<WorkspaceChanged> changed;

    @Override
    public OpenedWorkspace create(String callerWorkspaceId, CreateWorkspace request) {
        if (!workspaces.get(callerWorkspaceId).main()) {
            throw AppException.of(ErrorCode.FORBIDDEN, "Only administrators of the main workspace create workspaces");
        }
        Workspace workspace = workspaces.open(request.name(), false);
        return new OpenedWorkspace(
                workspace.view(), apiKeys.create(workspace.id(), new CreateApiKey("first administrator", Role.ADMIN)));
    }

    @Override
    public WorkspaceView main() {
        return workspaces
                .findMain()
                .map(Workspace::view)
                .orElseThrow(() -> new IllegalStateException("There is no main workspace"));
    }

    @Override
    public WorkspaceView get(String callerWorkspaceId) {
        return workspaces.get(callerWorkspaceId).view();
    }

    @Override
    public WorkspaceOptions options(String callerWorkspaceId) {
        return workspaces.get(callerWorkspaceId).options();
    }

    @Override
    public WorkspaceOptions update(String callerWorkspaceId, UpdateWorkspaceOptions change) {
        Workspace workspace = workspaces.get(callerWorkspaceId);
        workspace.change(change);
        changed.fire(new WorkspaceChanged());
        return workspace.options();
    }
}
