package org.colloquy.web.assistant;

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
import org.colloquy.api.assistant.ChatbotService;
import org.colloquy.api.assistant.ChatbotView;
import org.colloquy.api.assistant.CreateChatbot;
import org.colloquy.api.assistant.UpdateChatbot;
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
@Path("chatbots")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused or failed",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Tag(name = "Chatbots")
public class ChatbotsResource {

    @EJB
    private ChatbotService assistants;

    @Inject
    private CurrentCaller caller;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Create a chatbot")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = ChatbotView.class)))
    public Response create(CreateChatbot request, @Context UriInfo uri) {
        ChatbotView created = assistants.create(caller.workspaceId(), request);
        return Created.at(uri, created.id(), created);
    }

    @GET
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "List chatbots, newest first")
    public Page<ChatbotView> list(@BeanParam PageParam page) {
        return assistants.list(caller.workspaceId(), page.toRequest());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Get a chatbot")
    public ChatbotView get(@PathParam("id") String id) {
        return assistants.get(caller.workspaceId(), id);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Change a chatbot: absent fields stay, null clears")
    public ChatbotView update(@PathParam("id") String id, UpdateChatbot change) {
        return assistants.update(caller.workspaceId(), id, change);
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Delete a chatbot")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@PathParam("id") String id) {
        assistants.delete(caller.workspaceId(), id);
    }
}
