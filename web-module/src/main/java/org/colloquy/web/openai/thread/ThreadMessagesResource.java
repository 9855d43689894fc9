package org.colloquy.web.openai.thread;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import org.colloquy.api.access.Role;
import org.colloquy.api.thread.ThreadMessage;
import org.colloquy.api.thread.ThreadService;
import org.colloquy.web.openai.wire.Checks;
import org.colloquy.web.openai.wire.DeletedJson;
import org.colloquy.web.openai.wire.IdempotencyKey;
import org.colloquy.web.openai.wire.ListJson;
import org.colloquy.web.openai.wire.ListParam;
import org.colloquy.web.openai.wire.RequestBody;
import org.colloquy.web.security.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
@DenyAll
@Path("threads/{threadId}/messages")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "OpenAI")
public class ThreadMessagesResource {

    @EJB
    private ThreadService threads;

    @Inject
    private CurrentCaller caller;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Checks checks;

    @GET
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "List a thread's messages")
    public ListJson<MessageJson> list(
            @PathParam("threadId") String threadId,
            @QueryParam("run_id") @Nullable String runId,
            @BeanParam ListParam page) {
        return ListJson.of(
                threads.messages(caller.workspaceId(), threadId, runId, page.toRequest()),
                MessageJson::of,
                ThreadMessage::id);
    }

    @POST
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Put a message on a thread")
    public MessageJson create(@PathParam("threadId") String threadId) throws IOException {
        return MessageJson.of(threads.add(
                caller.workspaceId(),
                threadId,
                checks.valid(Messages.read(RequestBody.of(request))),
                IdempotencyKey.of(request)));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Get a message")
    public MessageJson get(@PathParam("threadId") String threadId, @PathParam("id") String id) {
        return MessageJson.of(threads.message(caller.workspaceId(), threadId, id));
    }

    @POST
    @Path("{id}")
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Change a message's metadata")
    public MessageJson update(@PathParam("threadId") String threadId, @PathParam("id") String id) throws IOException {
        var metadata = RequestBody.of(request).pairs("metadata");
        return MessageJson.of(
                metadata == null
                        ? threads.message(caller.workspaceId(), threadId, id)
                        : threads.annotate(caller.workspaceId(), threadId, id, checks.metadata(metadata)));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Delete a message")
    public DeletedJson delete(@PathParam("threadId") String threadId, @PathParam("id") String id) {
        threads.deleteMessage(caller.workspaceId(), threadId, id);
        return DeletedJson.of(id, "thread.message.deleted");
    }
}
