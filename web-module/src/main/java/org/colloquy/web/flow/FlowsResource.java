package org.colloquy.web.flow;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.colloquy.api.access.Role;
import org.colloquy.api.error.Violation;
import org.colloquy.api.flow.CopyFlow;
import org.colloquy.api.flow.FlowFaults;
import org.colloquy.api.flow.FlowService;
import org.colloquy.api.flow.FlowSimulation;
import org.colloquy.api.flow.FlowView;
import org.colloquy.api.flow.SimulateFlow;
import org.colloquy.api.page.Page;
import org.colloquy.web.http.Created;
import org.colloquy.web.http.PageParam;
import org.colloquy.web.http.Problem;
import org.colloquy.web.security.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@ApplicationScoped
@DenyAll
@Path("flows")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused or failed",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Tag(name = "Flows")
public class FlowsResource {

    @EJB
    private FlowService flows;

    @Inject
    private CurrentCaller caller;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMIN_NAME)
    @Operation(summary = "Create or import a flow, from a definition as in docs/flow.schema.json")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = FlowView.class)))
    public Response create(JsonNode definition, @Context UriInfo uri) {
        FlowView created = flows.create(caller.workspaceId(), definition);
        return Created.at(uri, created.id(), created);
    }

    @POST
    @Path("check")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Say everything that is wrong with a definition, without storing it")
    public FlowFaults check(JsonNode definition) {
        List<Violation> violations = flows.check(definition);
        return new FlowFaults(violations.isEmpty(), violations);
    }

    @GET
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "List flows, newest first")
    public Page<FlowView> list(@BeanParam PageParam page) {
        return flows.list(caller.workspaceId(), page.toRequest());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Get a flow")
    public FlowView get(@PathParam("id") String id) {
        return flows.get(caller.workspaceId(), id);
    }

    @GET
    @Path("{id}/definition")
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Export a flow's draft, in the form of docs/flow.schema.json")
    @APIResponse(
            responseCode = "200",
            description = "The draft",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Response draft(@PathParam("id") String id) {
        return Response.ok(flows.draft(caller.workspaceId(), id)).build();
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMIN_NAME)
    @Operation(summary = "Replace a flow's draft; what is published stays")
    public FlowView update(@PathParam("id") String id, JsonNode definition) {
        return flows.update(caller.workspaceId(), id, definition);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Role.ADMIN_NAME)
    @Operation(summary = "Delete a flow with its versions")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@PathParam("id") String id) {
        flows.delete(caller.workspaceId(), id);
    }

    @POST
    @Path("{id}/publish")
    @RolesAllowed(Role.ADMIN_NAME)
    @Operation(summary = "Make the draft the published version")
    public FlowView publish(@PathParam("id") String id) {
        return flows.publish(caller.workspaceId(), id);
    }

    @POST
    @Path("{id}/enable")
    @RolesAllowed(Role.ADMIN_NAME)
    @Operation(summary = "Let a published flow begin new executions")
    public FlowView enable(@PathParam("id") String id) {
        return flows.enable(caller.workspaceId(), id);
    }

    @POST
    @Path("{id}/disable")
    @RolesAllowed(Role.ADMIN_NAME)
    @Operation(summary = "Let a flow begin no new executions; those under way go on")
    public FlowView disable(@PathParam("id") String id) {
        return flows.disable(caller.workspaceId(), id);
    }

    @POST
    @Path("{id}/copy")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMIN_NAME)
    @Operation(summary = "Make a new flow of the draft")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = FlowView.class)))
    public Response copy(@PathParam("id") String id, CopyFlow request, @Context UriInfo uri) {
        FlowView created = flows.copy(caller.workspaceId(), id, request);
        return Response.created(uri.getBaseUriBuilder().path("flows/{id}").build(created.id()))
                .entity(created)
                .build();
    }

    @POST
    @Path("{id}/simulations")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(
            summary = "Take one step of the draft without a channel",
            description = "With real, which is for administrators, others are really asked what the flow waits for.")
    @APIResponse(
            responseCode = "200",
            description = "What came of it",
            content = @Content(schema = @Schema(implementation = FlowSimulation.class)))
    public CompletionStage<FlowSimulation> simulate(@PathParam("id") String id, SimulateFlow request) {
        return flows.simulate(caller.get(), id, request);
    }
}
