package org.colloquy.web.openai.run;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import org.colloquy.api.access.Role;
import org.colloquy.api.run.ThreadRun;
import org.colloquy.api.run.ThreadRunService;
import org.colloquy.web.openai.wire.Checks;
import org.colloquy.web.openai.wire.ListJson;
import org.colloquy.web.openai.wire.ListParam;
import org.colloquy.web.openai.wire.RequestBody;
import org.colloquy.web.security.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@ApplicationScoped
@DenyAll
@Path("threads/{threadId}/runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "OpenAI")
public class ThreadRunsResource {

    static final String STREAM = "With \"stream\": true the answer is the run's events as text/event-stream.";

    @EJB
    private ThreadRunService runs;

    @Inject
    private RunCalls calls;

    @Inject
    private CurrentCaller caller;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Checks checks;

    @GET
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "List a thread's runs")
    public ListJson<RunJson> list(@PathParam("threadId") String threadId, @BeanParam ListParam page) {
        return ListJson.of(runs.list(caller.workspaceId(), threadId, page.toRequest()), RunJson::of, ThreadRun::id);
    }

    @POST
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Run an assistant on a thread", description = STREAM)
    public RunJson create(@PathParam("threadId") String threadId) throws IOException {
        return RunJson.of(calls.create(request, threadId, null));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Get a run")
    public RunJson get(@PathParam("threadId") String threadId, @PathParam("id") String id) {
        return RunJson.of(runs.get(caller.workspaceId(), threadId, id));
    }

    @POST
    @Path("{id}")
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Change a run's metadata")
    public RunJson update(@PathParam("threadId") String threadId, @PathParam("id") String id) throws IOException {
        var metadata = RequestBody.of(request).pairs("metadata");
        return RunJson.of(
                metadata == null
                        ? runs.get(caller.workspaceId(), threadId, id)
                        : runs.annotate(caller.workspaceId(), threadId, id, checks.metadata(metadata)));
    }

    @POST
    @Path("{id}/cancel")
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Stop a run")
    public RunJson cancel(@PathParam("threadId") String threadId, @PathParam("id") String id) {
        return RunJson.of(runs.cancel(caller.workspaceId(), threadId, id));
    }

    @POST
    @Path("{id}/submit_tool_outputs")
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Submit the outputs that a run waits for", description = STREAM)
    public RunJson submit(@PathParam("threadId") String threadId, @PathParam("id") String id) throws IOException {
        return RunJson.of(calls.submit(request, threadId, id, null));
    }
}
