package org.colloquy.web.openai.run;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.colloquy.api.run.RunListener;
import org.colloquy.api.run.ThreadRunService;
import org.colloquy.web.http.HttpSettings;
import org.colloquy.web.http.ProblemAnswer;
import org.colloquy.web.http.Route;
import org.colloquy.web.openai.wire.OpenAiSettings;
import org.colloquy.web.openai.wire.RequestBody;
import org.colloquy.web.security.CurrentCaller;
import org.colloquy.web.stream.EventStream;
import org.colloquy.web.stream.LastEvent;
import org.jspecify.annotations.Nullable;

/** Takes the calls that are answered with a run's events out of JAX-RS' hands, which would write them with a thread each. */
public final class RunStreamFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String NUMBERS = "X-Colloquy-Event-Ids";

    @EJB
    private transient ThreadRunService runs;

    @Inject
    private transient RunCalls calls;

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
        Optional<StreamedCall> call = StreamedCall.of(request);
        if (call.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        EventStream stream;
        try {
            stream = start(call.get(), request);
        } catch (RuntimeException e) {
            // Nothing has been sent yet, so this can still be an ordinary answer with its own status.
            Route.set(request, call.get().kind().route());
            ProblemAnswer.send(request, response, e);
            return;
        }
        if (stream == null) {
            chain.doFilter(request, response);
        } else {
            Route.set(request, call.get().kind().route());
            stream.open(request, response, timeout);
        }
    }

    /** The stream that answers the call; null when no stream was asked for. */
    private @Nullable EventStream start(StreamedCall call, HttpServletRequest request) throws IOException {
        if (call.kind() == StreamedCall.Kind.FOLLOW) {
            EventStream stream = EventStream.resumable(buffer);
            String workspace = CurrentCaller.of(request).workspaceId();
            runs.follow(workspace, call.threadId(), call.runId(), last(request), new RunEvents(stream, true));
            return stream;
        }
        if (!RunRequests.streamed(RequestBody.of(request))) {
            return null;
        }
        EventStream stream = EventStream.of(buffer);
        RunListener events = new RunEvents(stream, "true".equals(request.getHeader(NUMBERS)));
        switch (call.kind()) {
            case CREATE_WITH_THREAD -> calls.createWithThread(request, events);
            case CREATE -> calls.create(request, call.threadId(), events);
            case SUBMIT -> calls.submit(request, call.threadId(), call.runId(), events);
            case FOLLOW -> throw new IllegalStateException("answered above");
        }
        return stream;
    }

    private static long last(HttpServletRequest request) {
        return LastEvent.number(request, name -> "Invalid '" + name + "': expected the number of an event.");
    }
}
