package org.colloquy.web.sandbox;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.colloquy.web.http.BodyTooLargeException;
import org.colloquy.web.http.Route;

/**
 * {@code POST /sandbox/v1/chat/completions}. A servlet and no resource, because a stream at a token rate and a broken
 * connection need the response itself.
 */
@WebServlet(name = "SandboxChatCompletions", urlPatterns = ChatCompletionsServlet.PATH, asyncSupported = true)
public final class ChatCompletionsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    static final String PATH = "/sandbox/v1/chat/completions";
    private static final int MAX_CALLERS = 10_000;
    private static final long NO_TIMEOUT = 0;

    private final transient FaultCounters faults = new FaultCounters(MAX_CALLERS);

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    private transient ManagedScheduledExecutorService timer;

    private final transient SandboxDoor door = SandboxDoor.of("POST");

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Route.set(request, PATH);
        Optional<Answer> refusal = door.refusal(request);
        if (refusal.isPresent()) {
            Playback.writeNow(refusal.get(), response);
            return;
        }
        try {
            Directions directions = Directions.of(request);
            String body = body(request);
            Optional<Fault> fault = directions.fault().filter(asked -> fails(directions));
            Answer answer = fault.map(chosen -> chosen.apply(directions, () -> answer(body)))
                    .orElseGet(() -> answer(body));
            send(answer, directions.waitFor(fault), directions, request, response);
        } catch (BadRequest e) {
            Playback.writeNow(e.answer(), response);
        }
    }

    private static String body(HttpServletRequest request) throws IOException {
        try {
            return new String(request.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (BodyTooLargeException e) {
            throw BadRequest.tooLarge();
        }
    }

    private boolean fails(Directions directions) {
        return directions.faultCount().isEmpty()
                || faults.takeOne(directions.caller(), directions.faultCount().getAsInt());
    }

    private static Answer answer(String body) {
        ChatRequest request = ChatRequestReader.read(body);
        Reply reply = ReplyComposer.compose(request);
        CompletionHead head = CompletionHead.of(request.model());
        return request.stream()
                ? Answer.events(ChunkEvents.of(head, reply, request.includeUsage()))
                : Answer.json(CompletionJson.of(head, reply));
    }

    private void send(
            Answer answer,
            Duration latency,
            Directions directions,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Duration interval = answer.streaming() ? directions.interval() : Duration.ZERO;
        if (latency.isZero() && interval.isZero()) {
            Playback.writeNow(answer, response);
            return;
        }
        AsyncContext context = request.startAsync();
        context.setTimeout(NO_TIMEOUT);
        Playback.start(context, answer, latency, interval, timer);
    }
}
