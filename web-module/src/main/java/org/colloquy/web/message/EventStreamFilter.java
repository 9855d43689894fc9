package org.colloquy.web.message;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.colloquy.api.message.Answer;
import org.colloquy.api.message.MessageService;
import org.colloquy.web.http.HttpSettings;
import org.colloquy.web.http.ProblemAnswer;
import org.colloquy.web.http.RequestId;
import org.colloquy.web.http.Route;
import org.colloquy.web.stream.EventStream;

/**
 * Takes the one call whose answer streams out of JAX-RS' hands. {@code SseEventSink} writes with a blocked thread on one
 * server and gathers without bound on the other, so a reader who does not read would cost a thread or the memory.
 */
public final class EventStreamFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Duration GRACE = Duration.ofSeconds(30);

    @EJB
    private transient MessageService messages;

    @Inject
    private transient AnswerWait wait;

    private int buffer;

    @Override
    public void init(FilterConfig config) throws ServletException {
        super.init(config);
        buffer = HttpSettings.STREAM_BUFFER.get();
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!EventStreamRequest.matches(request)) {
            chain.doFilter(request, response);
            return;
        }
        Route.set(request, EventStreamRequest.ROUTE);
        EventStream stream = EventStream.of(buffer);
        AnswerEvents events = new AnswerEvents(stream, RequestId.of(request));
        CompletionStage<Answer> answer;
        try {
            answer = messages.send(EventStreamRequest.read(request), events);
        } catch (RuntimeException e) {
            // Nothing has been sent yet, so this can still be an ordinary answer with its own status.
            ProblemAnswer.send(request, response, e);
            return;
        }
        open(request, response, stream);
        wait.bounded(answer, events.run()).whenComplete(events::end);
    }

    private void open(HttpServletRequest request, HttpServletResponse response, EventStream stream) throws IOException {
        response.setContentType(EventStreamRequest.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext context = request.startAsync();
        context.setTimeout(wait.longest().plus(GRACE).toMillis());
        context.addListener(stream);
        stream.open(response.getOutputStream(), context::complete);
    }
}
