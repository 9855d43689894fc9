package org.colloquy.web.flow;

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
import jakarta.ws.rs.core.Response;
import org.colloquy.api.access.Role;
import org.colloquy.api.error.AppException;
import org.colloquy.api.flow.FlowService;
import org.colloquy.api.flow.FlowVersionView;
import org.colloquy.api.page.Page;
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
@Path("flows/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused or failed",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Tag(name = "Flows")
public class FlowVersionsResource {

    @EJB
    private FlowService flows;

    @Inject
    private CurrentCaller caller;

    @GET
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "List the published versions of a flow, newest first")
    public Page<FlowVersionView> versions(@PathParam("id") String id, @BeanParam PageParam page) {
        return flows.versions(caller.workspaceId(), id, page.toRequest());
    }

    @GET
    @Path("{number}")
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Export a published version, in the form of docs/flow.schema.json")
    @APIResponse(
            responseCode = "200",
            description = "The version",
            content = @Content(schema = @Schema(type = SchemaType.OBJECT)))
    public Response version(@PathParam("id") String id, @PathParam("number") String number) {
        return Response.ok(flows.version(caller.workspaceId(), id, number(number)))
                .build();
    }

    /** What is no number names no version. */
    private static int number(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw AppException.notFound("version", text);
        }
        return Integer.parseInt(text);
    }
}
