package org.colloquy.web.run;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.colloquy.api.access.Role;
import org.colloquy.api.page.Page;
import org.colloquy.api.run.RunService;
import org.colloquy.api.run.RunView;
import org.colloquy.web.http.PageParam;
import org.colloquy.web.http.Problem;
import org.colloquy.web.security.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@ApplicationScoped
@DenyAll
@Path("sessions/{sessionId}/runs")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused or failed",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Tag(name = "Runs")
public class RunsResource {

    @EJB
    private RunService runs;

    @Inject
    private CurrentCaller caller;

    @GET
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "List a session's runs, newest first")
    public Page<RunView> list(@PathParam("sessionId") String sessionId, @BeanParam PageParam page) {
        return runs.list(caller.workspaceId(), sessionId, page.toRequest());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Get a run of a session")
    public RunView get(@PathParam("sessionId") String sessionId, @PathParam("id") String id) {
        return runs.get(caller.workspaceId(), sessionId, id);
    }
}
