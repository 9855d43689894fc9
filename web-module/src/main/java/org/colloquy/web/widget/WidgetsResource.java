package org.colloquy.web.widget;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.colloquy.api.access.Role;
import org.colloquy.api.page.Page;
import org.colloquy.api.widget.CreateWidget;
import org.colloquy.api.widget.UpdateWidget;
import org.colloquy.api.widget.WidgetService;
import org.colloquy.api.widget.WidgetView;
import org.colloquy.web.http.Created;
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
@Path("widgets")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused or failed",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Tag(name = "Widgets")
public class WidgetsResource {

    @EJB
    private WidgetService widgets;

    @Inject
    private CurrentCaller caller;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMIN_NAME)
    @Operation(summary = "Create a widget with a token for pages")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = WidgetView.class)))
    public Response create(CreateWidget request, @Context UriInfo uri) {
        WidgetView created = widgets.create(caller.workspaceId(), request);
        return Created.at(uri, created.id(), created);
    }

    @GET
    @RolesAllowed(Role.ADMIN_NAME)
    @Operation(summary = "List widgets, newest first")
    public Page<WidgetView> list(@BeanParam PageParam page) {
        return widgets.list(caller.workspaceId(), page.toRequest());
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.ADMIN_NAME)
    @Operation(summary = "Get a widget")
    public WidgetView get(@PathParam("id") String id) {
        return widgets.get(caller.workspaceId(), id);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMIN_NAME)
    @Operation(summary = "Change a widget: absent fields stay")
    public WidgetView update(@PathParam("id") String id, UpdateWidget change) {
        return widgets.update(caller.workspaceId(), id, change);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Role.ADMIN_NAME)
    @Operation(summary = "Delete a widget, its visitors, and what they said to a plain assistant; sessions stay")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@PathParam("id") String id) {
        widgets.delete(caller.workspaceId(), id);
    }
}
