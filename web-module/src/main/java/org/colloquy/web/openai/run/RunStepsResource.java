package org.colloquy.web.openai.run;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.colloquy.api.access.Role;
import org.colloquy.api.run.RunStepView;
import org.colloquy.api.run.ThreadRunService;
import org.colloquy.web.openai.wire.Include;
import org.colloquy.web.openai.wire.ListJson;
import org.colloquy.web.openai.wire.ListParam;
import org.colloquy.web.security.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@ApplicationScoped
@DenyAll
@Path("threads/{threadId}/runs/{runId}/steps")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "OpenAI")
public class RunStepsResource {

    @EJB
    private ThreadRunService runs;

    @Inject
    private CurrentCaller caller;

    @Inject
    private HttpServletRequest request;

    @GET
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "List a run's steps")
    public ListJson<StepJson> list(
            @PathParam("threadId") String threadId, @PathParam("runId") String runId, @BeanParam ListParam page) {
        Include.check(request);
        return ListJson.of(
                runs.steps(caller.workspaceId(), threadId, runId, page.toRequest()), StepJson::of, RunStepView::id);
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Get a step of a run")
    public StepJson get(
            @PathParam("threadId") String threadId, @PathParam("runId") String runId, @PathParam("id") String id) {
        Include.check(request);
        return StepJson.of(runs.step(caller.workspaceId(), threadId, runId, id));
    }
}
