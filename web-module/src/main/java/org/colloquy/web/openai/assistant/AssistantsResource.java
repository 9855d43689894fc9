package org.colloquy.web.openai.assistant;

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
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import org.colloquy.api.access.Role;
import org.colloquy.api.assistant.AssistantService;
import org.colloquy.api.assistant.AssistantView;
import org.colloquy.web.openai.wire.Checks;
import org.colloquy.web.openai.wire.DeletedJson;
import org.colloquy.web.openai.wire.IdempotencyKey;
import org.colloquy.web.openai.wire.ListJson;
import org.colloquy.web.openai.wire.ListParam;
import org.colloquy.web.openai.wire.RequestBody;
import org.colloquy.web.security.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@ApplicationScoped
@DenyAll
@Path("assistants")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "OpenAI")
public class AssistantsResource {

    @EJB
    private AssistantService assistants;

    @Inject
    private CurrentCaller caller;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Checks checks;

    @GET
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "List assistants")
    public ListJson<AssistantJson> list(@BeanParam ListParam page) {
        return ListJson.of(
                assistants.list(caller.workspaceId(), page.toRequest()), AssistantJson::of, AssistantView::id);
    }

    @POST
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Create an assistant")
    public AssistantJson create() throws IOException {
        return AssistantJson.of(assistants.create(
                caller.workspaceId(),
                checks.valid(AssistantRequests.create(RequestBody.of(request))),
                IdempotencyKey.of(request)));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Get an assistant")
    public AssistantJson get(@PathParam("id") String id) {
        return AssistantJson.of(assistants.get(caller.workspaceId(), id));
    }

    @POST
    @Path("{id}")
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Change an assistant")
    public AssistantJson update(@PathParam("id") String id) throws IOException {
        return AssistantJson.of(assistants.update(
                caller.workspaceId(), id, checks.valid(AssistantRequests.update(RequestBody.of(request)))));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Delete an assistant")
    public DeletedJson delete(@PathParam("id") String id) {
        assistants.delete(caller.workspaceId(), id);
        return DeletedJson.of(id, "assistant.deleted");
    }
}
