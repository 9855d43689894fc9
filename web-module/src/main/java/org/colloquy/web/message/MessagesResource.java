package org.colloquy.web.message;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.concurrent.CompletionStage;
import org.colloquy.api.access.Role;
import org.colloquy.api.message.Answer;
import org.colloquy.api.message.MessageService;
import org.colloquy.api.message.MessageView;
import org.colloquy.api.message.SendMessage;
import org.colloquy.api.page.Page;
import org.colloquy.web.http.PageParam;
import org.colloquy.web.http.Problem;
import org.colloquy.web.security.CurrentCaller;
import org.colloquy.web.stream.EventStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@DenyAll
@Path("sessions/{sessionId}/messages")
@Produces(MediaType.APPLICATION_JSON)
@APIResponse(
        responseCode = "default",
        description = "Refused or failed",
        content = @Content(mediaType = Problem.MEDIA_TYPE, schema = @Schema(implementation = Problem.class)))
@Tag(name = "Messages")
public class MessagesResource {

    @EJB
    private MessageService messages;

    @Inject
    private CurrentCaller caller;

    @Inject
    private AnswerWait wait;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(
            summary = "Send a message and get the answer",
            description = "With Accept: text/event-stream the answer streams as the events run, delta (repeated) and"
                    + " message or error. A caller who leaves does not stop the run: GET"
                    + " /api/sessions/{sessionId}/runs/{id}/events with Last-Event-ID goes on behind the last delta.")
    @APIResponse(
            responseCode = "200",
            description = "The answer",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Answer.class)),
                @Content(mediaType = EventStream.MEDIA_TYPE, schema = @Schema(implementation = String.class))
            })
    public CompletionStage<Answer> send(
            @PathParam("sessionId") String sessionId,
            @HeaderParam(Inbound.IDEMPOTENCY_KEY)
                    @Parameter(description = "A repeated key is not answered again: it gets the first outcome")
                    @Nullable
                    String idempotencyKey,
            SendMessage message) {
        AcceptedRun accepted = new AcceptedRun();
        return wait.bounded(
                messages.send(Inbound.message(caller.workspaceId(), sessionId, idempotencyKey, message), accepted),
                accepted);
    }

    @GET
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "List a session's messages, oldest first")
    public Page<MessageView> list(@PathParam("sessionId") String sessionId, @BeanParam PageParam page) {
        return messages.list(caller.workspaceId(), sessionId, page.toRequest());
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Get a message of a session")
    public MessageView get(@PathParam("sessionId") String sessionId, @PathParam("id") String id) {
        return messages.get(caller.workspaceId(), sessionId, id);
    }
}
