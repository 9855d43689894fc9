package org.colloquy.web.workspace;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.colloquy.api.access.Role;
import org.colloquy.api.workspace.CreateWorkspace;
import org.colloquy.api.workspace.OpenedWorkspace;
import org.colloquy.api.workspace.UpdateWorkspaceOptions;
import org.colloquy.api.workspace.WorkspaceOptions;
import org.colloquy.api.workspace.WorkspaceService;
import org.colloquy.api.workspace.WorkspaceView;
import org.colloquy.web.http.Problem;
import org.colloquy.web.security.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@ApplicationScoped
@DenyAll
@Path("workspaces")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused or failed",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Tag(name = "Workspaces")
public class WorkspacesResource {

    @EJB
    private WorkspaceService workspaces;

    @Inject
    private CurrentCaller caller;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMIN_NAME)
    @Operation(summary = "Open a workspace, as an administrator of the main one; its first key is shown only here")
    @APIResponse(
            responseCode = "201",
            description = "Opened",
            content = @Content(schema = @Schema(implementation = OpenedWorkspace.class)))
    public Response create(CreateWorkspace request) {
        // Without a Location: its opener's key sees nothing of the new workspace.
        return Response.status(Status.CREATED)
                .entity(workspaces.create(caller.workspaceId(), request))
                .build();
    }

    @GET
    @Path("current")
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Get the workspace that the key belongs to")
    public WorkspaceView current() {
        return workspaces.get(caller.workspaceId());
    }

    @GET
    @Path("current/options")
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Get what holds for all conversations of the workspace")
    public WorkspaceOptions options() {
        return workspaces.options(caller.workspaceId());
    }

    @PATCH
    @Path("current/options")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMIN_NAME)
    @Operation(summary = "Change it: absent fields stay, null brings the default back")
    public WorkspaceOptions update(UpdateWorkspaceOptions change) {
        return workspaces.update(caller.workspaceId(), change);
    }
}
