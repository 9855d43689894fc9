package org.colloquy.web.openai.thread;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import org.colloquy.api.access.Role;
import org.colloquy.api.thread.ThreadService;
import org.colloquy.web.openai.wire.Checks;
import org.colloquy.web.openai.wire.DeletedJson;
import org.colloquy.web.openai.wire.IdempotencyKey;
import org.colloquy.web.openai.wire.RequestBody;
import org.colloquy.web.security.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@ApplicationScoped
@DenyAll
@Path("threads")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "OpenAI")
public class ThreadsResource {

    @EJB
    private ThreadService threads;

    @Inject
    private CurrentCaller caller;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Checks checks;

    @POST
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Create a thread")
    public ThreadJson create() throws IOException {
        return ThreadJson.of(threads.create(
                caller.workspaceId(),
                checks.valid(ThreadRequests.create(RequestBody.of(request))),
                IdempotencyKey.of(request)));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Get a thread")
    public ThreadJson get(@PathParam("id") String id) {
        return ThreadJson.of(threads.get(caller.workspaceId(), id));
    }

    @POST
    @Path("{id}")
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Change a thread")
    public ThreadJson update(@PathParam("id") String id) throws IOException {
        return ThreadJson.of(
                threads.update(caller.workspaceId(), id, checks.valid(ThreadRequests.update(RequestBody.of(request)))));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Delete a thread with its messages and runs")
    public DeletedJson delete(@PathParam("id") String id) {
        threads.delete(caller.workspaceId(), id);
        return DeletedJson.of(id, "thread.deleted");
    }
}
