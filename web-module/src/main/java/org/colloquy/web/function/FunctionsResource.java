package org.colloquy.web.function;

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
import java.util.concurrent.CompletionStage;
import org.colloquy.api.access.Role;
import org.colloquy.api.function.CreateFunction;
import org.colloquy.api.function.FunctionOutput;
import org.colloquy.api.function.FunctionService;
import org.colloquy.api.function.FunctionView;
import org.colloquy.api.function.InvokeFunction;
import org.colloquy.api.function.UpdateFunction;
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
@Path("functions")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused or failed",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Tag(name = "Functions")
public class FunctionsResource {

    @EJB
    private FunctionService functions;

    @Inject
    private CurrentCaller caller;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMIN_NAME)
    @Operation(
            summary = "Register a function behind an HTTP address or a queue",
            description = "Exactly one of url and queue is given. The secret signs HTTP calls and is never shown.")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = FunctionView.class)))
    public Response create(CreateFunction request, @Context UriInfo uri) {
        FunctionView created = functions.create(caller.workspaceId(), request);
        return Created.at(uri, created.name(), created);
    }

    @GET
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "List all functions that this server executes, by name; after is a name")
    public Page<FunctionView> list(@BeanParam PageParam page) {
        return shown(functions.list(caller.workspaceId(), page.toRequest()));
    }

    @GET
    @Path("{name}")
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Get a function")
    public FunctionView get(@PathParam("name") String name) {
        return shown(functions.get(caller.workspaceId(), name));
    }

    @PATCH
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMIN_NAME)
    @Operation(summary = "Change a function: absent fields stay, null clears; Java functions cannot be changed")
    public FunctionView update(@PathParam("name") String name, UpdateFunction change) {
        return functions.update(caller.workspaceId(), name, change);
    }

    @DELETE
    @Path("{name}")
    @RolesAllowed(Role.ADMIN_NAME)
    @Operation(summary = "Delete a function; Java functions cannot be deleted")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@PathParam("name") String name) {
        functions.delete(caller.workspaceId(), name);
    }

    @POST
    @Path("{name}/invoke")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Role.ADMIN_NAME)
    @Operation(
            summary = "Call a function by hand",
            description = "The output is what a model would get, also when the function fails.")
    @APIResponse(
            responseCode = "200",
            description = "The output",
            content = @Content(schema = @Schema(implementation = FunctionOutput.class)))
    public CompletionStage<FunctionOutput> invoke(@PathParam("name") String name, InvokeFunction request) {
        return functions.invoke(caller.get(), name, request);
    }

    private Page<FunctionView> shown(Page<FunctionView> page) {
        return new Page<>(page.data().stream().map(this::shown).toList(), page.hasMore(), page.nextAfter());
    }

    /** Where calls go is the administrators' business. */
    private FunctionView shown(FunctionView function) {
        return caller.get().role() == Role.ADMIN ? function : function.withoutTarget();
    }
}
