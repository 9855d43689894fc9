package org.colloquy.web.openai.chat;

import jakarta.ejb.EJB;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.colloquy.api.completion.Completion;
import org.colloquy.api.completion.CompletionService;
import org.colloquy.web.http.HttpSettings;
import org.colloquy.web.http.ProblemAnswer;
import org.colloquy.web.http.Route;
import org.colloquy.web.openai.wire.OpenAiSettings;
import org.colloquy.web.security.CurrentCaller;
import org.colloquy.web.stream.EventStream;

/** Takes completions that stream out of JAX-RS' hands, which would write them with a thread each. */
public final class CompletionStreamFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String PATH = "/v1/chat/completions";

    @EJB
    private transient CompletionService completions;

    private int buffer;
    private long timeout;

    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        buffer = HttpSettings.STREAM_BUFFER.get();
        timeout = OpenAiSettings.STREAM_TIMEOUT.get().toMillis();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean streamed;
        try {
            streamed = request.getMethod().equals("POST") && CompletionRequest.streamed(request);
            if (streamed) {
                Route.set(request, PATH);
                stream(request, response);
            }
        } catch (RuntimeException e) {
            // Nothing has been sent yet, so this can still be an ordinary answer with its own status.
            Route.set(request, PATH);
            ProblemAnswer.send(request, response, e);
            return;
        }
        if (!streamed) {
            chain.doFilter(request, response);
        }
    }

    private void stream(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var body = CompletionRequest.read(request);
        String workspace = CurrentCaller.of(request).workspaceId();
        EventStream stream = EventStream.of(buffer);
        AsyncContext context = request.startAsync();
        context.setTimeout(timeout);
        context.addListener(stream);
        CompletionEvents events = new CompletionEvents(stream, request, response, context);
        Completion completion;
        try {
            completion = completions.start(workspace, body, events);
        } catch (RuntimeException e) {
            events.end(e);
            return;
        }
        stream.whenClosed(completion::cancel);
        completion.reply().whenComplete((whole, failure) -> events.end(failure));
    }
}
