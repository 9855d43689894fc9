package org.colloquy.web.access;

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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.colloquy.api.access.ApiKeyService;
import org.colloquy.api.access.ApiKeyView;
import org.colloquy.api.access.CreateApiKey;
import org.colloquy.api.access.IssuedApiKey;
import org.colloquy.api.access.Role;
import org.colloquy.api.page.Page;
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
@Path("keys")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused or failed",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Tag(name = "API keys")
public class ApiKeysResource {

    @EJB
    private ApiKeyService keys;

    @Inject
    private CurrentCaller caller;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMIN_NAME)
    @Operation(summary = "Issue an API key; the answer is the only place that ever shows it")
    @APIResponse(
            responseCode = "201",
            description = "Issued",
            content = @Content(schema = @Schema(implementation = IssuedApiKey.class)))
    public Response create(CreateApiKey request, @Context UriInfo uri) {
        IssuedApiKey issued = keys.create(caller.workspaceId(), request);
        return Created.at(uri, issued.key().id(), issued);
    }

    @GET
    @RolesAllowed(Role.ADMIN_NAME)
    @Operation(summary = "List API keys, newest first")
    public Page<ApiKeyView> list(@BeanParam PageParam page) {
        return keys.list(caller.workspaceId(), page.toRequest());
    }

    @GET
    @Path("{id}")
    @RolesAllowed(Role.ADMIN_NAME)
    @Operation(summary = "Get an API key's name and role")
    public ApiKeyView get(@PathParam("id") String id) {
        return keys.get(caller.workspaceId(), id);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(Role.ADMIN_NAME)
    @Operation(summary = "Revoke an API key at once")
    @APIResponse(responseCode = "204", description = "Revoked")
    public void delete(@PathParam("id") String id) {
        keys.delete(caller.workspaceId(), id);
    }
}
