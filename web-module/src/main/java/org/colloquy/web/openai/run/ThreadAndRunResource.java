package org.colloquy.web.openai.run;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import org.colloquy.api.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@ApplicationScoped
@DenyAll
@Path("threads/runs")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "OpenAI")
public class ThreadAndRunResource {

    @Inject
    private RunCalls calls;

    @Inject
    private HttpServletRequest request;

    @POST
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(summary = "Create a thread and run it", description = ThreadRunsResource.STREAM)
    public RunJson create() throws IOException {
        return RunJson.of(calls.createWithThread(request, null));
    }
}
