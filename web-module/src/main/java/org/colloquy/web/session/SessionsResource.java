package org.colloquy.web.session;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.colloquy.api.access.Role;
import org.colloquy.api.page.Page;
import org.colloquy.api.session.CreateSession;
import org.colloquy.api.session.SessionService;
import org.colloquy.api.session.SessionStatus;
import org.colloquy.api.session.SessionView;
import org.colloquy.api.session.UpdateSession;
import org.colloquy.web.http.Created;
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
@Path("sessions")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused or failed",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Tag(name = "Sessions")
public class SessionsResource {

    @EJB
    private SessionService sessions;

    @Inject
    private CurrentCaller caller;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Create a session")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = SessionView.class)))
    public Response create(CreateSession request, @Context UriInfo uri) {
        SessionView created = sessions.create(caller.workspaceId(), request);
        return Created.at(uri, created.id(), created);
    }

    @GET
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "List sessions, newest first")
    public Page<SessionView> list(
            @QueryParam("status") @Parameter(schema = @Schema(implementation = SessionStatus.class)) @Nullable
                    String status,
            @BeanParam PageParam page) {
        return sessions.list(
                caller.workspaceId(),
                WordParam.parse("status", status, SessionStatus.values(), SessionStatus::wire),
                page.toRequest());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Get a session")
    public SessionView get(@PathParam("id") String id) {
        return sessions.get(caller.workspaceId(), id);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Change a session: absent fields stay, null clears")
    public SessionView update(@PathParam("id") String id, UpdateSession change) {
        return sessions.update(caller.workspaceId(), id, change);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Delete a session")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@PathParam("id") String id) {
        sessions.delete(caller.workspaceId(), id);
    }
}
