package org.colloquy.web.openai.wire;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;

/** Tells how long an answer took here, for those who wonder where the time goes. */
@Provider
public final class ProcessingTime implements ContainerResponseFilter {

    private static final String STARTED = ProcessingTime.class.getName();

    /** The work on a request begins. */
    public static void begin(HttpServletRequest request) {
        request.setAttribute(STARTED, System.nanoTime());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(STARTED) instanceof Long started) {
            Duration elapsed = Duration.ofNanos(System.nanoTime() - started);
            response.getHeaders().putSingle("openai-processing-ms", String.valueOf(elapsed.toMillis()));
        }
    }
}
