package org.colloquy.web.openai.run;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import org.colloquy.web.openai.wire.OpenAiSettings;

/** Tells clients that poll a run when to look again; by themselves they wait for up to five seconds. */
@Provider
public final class PollAfterFilter implements ContainerResponseFilter {

    private final String pause = String.valueOf(OpenAiSettings.POLL_AFTER.get());

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof RunJson run && run.moving()) {
            response.getHeaders().putSingle("openai-poll-after-ms", pause);
        }
    }
}
