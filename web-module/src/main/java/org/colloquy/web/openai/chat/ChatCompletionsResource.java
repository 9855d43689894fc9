package org.colloquy.web.openai.chat;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.concurrent.CompletionStage;
import org.colloquy.api.access.Role;
import org.colloquy.api.completion.CompletionService;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.web.security.CurrentCaller;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@ApplicationScoped
@DenyAll
@Path("chat/completions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "OpenAI")
public class ChatCompletionsResource {

    @EJB
    private CompletionService completions;

    @Inject
    private CurrentCaller caller;

    @Inject
    private HttpServletRequest request;

    @POST
    @RolesAllowed({Role.ADMIN_NAME, Role.USER_NAME})
    @Operation(
            summary = "Ask the workspace's provider for a completion",
            description = "Nothing is stored. With \"stream\": true the answer is text/event-stream.")
    public CompletionStage<byte[]> create() throws IOException {
        return completions
                .start(caller.workspaceId(), CompletionRequest.read(request), chunk -> {})
                .reply()
                .thenApply(body -> body.orElseThrow(() -> AppException.of(ErrorCode.MODEL_REPLY_INVALID)));
    }
}
