package org.colloquy.web.assistant;

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
import org.colloquy.api.assistant.AssistantVersionService;
import org.colloquy.api.assistant.AssistantVersionView;
import org.colloquy.api.assistant.VersionDiff;
import org.colloquy.api.page.Page;
import org.colloquy.web.http.PageParam;
import org.colloquy.web.http.Problem;
import org.colloquy.web.security.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@DenyAll
@Path("assistants/{assistantId}/versions")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused or failed",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Tag(name = "Versions")
public class AssistantVersionsResource {

    @EJB
    private AssistantVersionService versions;

    @Inject
    private CurrentCaller caller;

    @GET
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "List the versions of a chatbot or an assistant, newest first")
    public Page<AssistantVersionView> list(@PathParam("assistantId") String assistantId, @BeanParam PageParam page) {
        return versions.list(caller.workspaceId(), assistantId, page.toRequest());
    }

    @GET
    @Path("{number}")
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Get a version")
    public AssistantVersionView get(@PathParam("assistantId") String assistantId, @PathParam("number") String number) {
        return versions.get(caller.workspaceId(), assistantId, VersionNumber.inPath(number));
    }

    @GET
    @Path("{number}/diff")
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Compare a version with the one before it, or with another one")
    public VersionDiff diff(
            @PathParam("assistantId") String assistantId,
            @PathParam("number") String number,
            @QueryParam("from") @Nullable String from) {
        int to = VersionNumber.inPath(number);
        return versions.diff(caller.workspaceId(), assistantId, VersionNumber.or(from, Math.max(1, to - 1)), to);
    }

    @POST
    @Path("{number}/restore")
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Make the chatbot or assistant what it was, as a new version")
    public AssistantVersionView restore(
            @PathParam("assistantId") String assistantId, @PathParam("number") String number) {
        return versions.restore(caller.workspaceId(), assistantId, VersionNumber.inPath(number));
    }
}
