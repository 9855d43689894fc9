package org.colloquy.web.flow;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.colloquy.api.access.Role;
import org.colloquy.api.flow.FlowExecutionService;
import org.colloquy.api.flow.FlowExecutionView;
import org.colloquy.api.flow.FlowState;
import org.colloquy.api.flow.FlowStep;
import org.colloquy.api.page.Page;
import org.colloquy.web.http.PageParam;
import org.colloquy.web.http.Problem;
import org.colloquy.web.http.WordParam;
import org.colloquy.web.security.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@DenyAll
@Path("flows/{flowId}/executions")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused or failed",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Tag(name = "Flows")
public class FlowExecutionsResource {

    @EJB
    private FlowExecutionService executions;

    @Inject
    private CurrentCaller caller;

    @GET
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "List the executions of a flow, newest first; of one session, or in one state")
    public Page<FlowExecutionView> list(
            @PathParam("flowId") String flowId,
            @QueryParam("sessionId") @Parameter(description = "Only those of a session") @Nullable String session,
            @QueryParam("status") @Parameter(schema = @Schema(implementation = FlowState.class)) @Nullable
                    String status,
            @BeanParam PageParam page) {
        FlowState wanted = WordParam.parse("status", status, FlowState.values(), FlowState::wire);
        return executions.list(caller.workspaceId(), flowId, session, wanted, page.toRequest());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Get an execution with what its variables hold")
    public FlowExecutionView get(@PathParam("flowId") String flowId, @PathParam("id") String id) {
        return executions.get(caller.workspaceId(), flowId, id);
    }

    @GET
    @Path("{id}/steps")
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Read an execution's transcript, oldest line first")
    public Page<FlowStep> steps(
            @PathParam("flowId") String flowId, @PathParam("id") String id, @BeanParam PageParam page) {
        return executions.steps(caller.workspaceId(), flowId, id, page.toRequest());
    }

    @POST
    @Path("{id}/stop")
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "End an execution where it stands")
    public FlowExecutionView stop(@PathParam("flowId") String flowId, @PathParam("id") String id) {
        return executions.stop(caller.workspaceId(), flowId, id);
    }
}
