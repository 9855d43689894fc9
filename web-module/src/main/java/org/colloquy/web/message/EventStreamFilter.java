package org.colloquy.web.message;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.colloquy.api.message.Answer;
import org.colloquy.api.message.MessageService;
import org.colloquy.api.run.RunService;
import org.colloquy.web.http.HttpSettings;
import org.colloquy.web.http.ProblemAnswer;
import org.colloquy.web.http.RequestId;
import org.colloquy.web.http.Route;
import org.colloquy.web.message.EventStreamRequest.Resumption;
import org.colloquy.web.security.CurrentCaller;
import org.colloquy.web.stream.EventStream;

/**
 * Takes the calls whose answers stream out of JAX-RS' hands. {@code SseEventSink} writes with a blocked thread on one
 * server and gathers without bound on the other, so a reader who does not read would cost a thread or the memory.
 */
public final class EventStreamFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Duration GRACE = Duration.ofSeconds(30);

    @EJB
    private transient MessageService messages;

    @EJB
    private transient RunService runs;

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
            if (!resumed(request, response)) {
                chain.doFilter(request, response);
            }
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
        stream.open(request, response, timeout());
        wait.bounded(answer, events.run()).whenComplete(events::end);
    }

    /** Whether the request was one for the rest of an answer; then it has been dealt with. */
    private boolean resumed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        EventStream stream = EventStream.resumable(buffer);
        try {
            Optional<Resumption> wanted = EventStreamRequest.resumption(request);
            if (wanted.isEmpty()) {
                return false;
            }
            Route.set(request, EventStreamRequest.EVENTS_ROUTE);
            String workspace = CurrentCaller.of(request).workspaceId();
            Resumption resumption = wanted.get();
            String session = resumption.sessionId();
            runs.follow(
                    workspace,
                    session,
                    resumption.runId(),
                    resumption.after(),
                    new ResumedAnswer(
                            stream,
                            resumption.runId(),
                            RequestId.of(request),
                            () -> messages.answer(workspace, session, resumption.runId())));
        } catch (RuntimeException e) {
            ProblemAnswer.send(request, response, e);
            return true;
        }
        stream.open(request, response, timeout());
        return true;
    }

    private long timeout() {
        return wait.longest().plus(GRACE).toMillis();
    }
}
