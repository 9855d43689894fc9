package org.colloquy.web.message;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.colloquy.api.json.Json;
import org.colloquy.api.message.Answer;
import org.colloquy.api.message.AnswerListener;
import org.colloquy.web.http.Problems;
import org.colloquy.web.stream.EventStream;
import org.jspecify.annotations.Nullable;

/** An answer on its way as server-sent events: {@code run}, {@code delta}s and what flows show as {@code typing}, then {@code message} or {@code error}. */
final class AnswerEvents implements AnswerListener {

    private final EventStream stream;
    private final @Nullable String requestId;
    private final AcceptedRun run = new AcceptedRun();

    AnswerEvents(EventStream stream, @Nullable String requestId) {
        this.stream = stream;
        this.requestId = requestId;
    }

    AcceptedRun run() {
        return run;
    }

    @Override
    public void onAccepted(String messageId, String runId) {
        run.onAccepted(messageId, runId);
        stream.send(event("run", Map.of("runId", runId, "messageId", messageId)));
    }

    @Override
    public void onDelta(String text) {
        stream.send(event("delta", Map.of("text", text)));
    }

    @Override
    public void onDelta(long number, String text) {
        stream.send(event(number, "delta", Map.of("text", text)));
    }

    @Override
    public void onTyping() {
        stream.send(event("typing", Map.of()));
    }

    /** The terminal event; exactly one of the two is there. */
    void end(@Nullable Answer answer, @Nullable Throwable failure) {
        if (failure != null) {
            stream.end(event("error", Problems.of(failure).forRequest(requestId)));
        } else if (answer != null) {
            stream.end(event("message", answer));
        }
    }

    /** An event that a reader can name to go on behind it. */
    static byte[] event(long number, String name, Object data) {
        return frame("id: " + number + "\n", name, data);
    }

    static byte[] event(String name, Object data) {
        return frame("", name, data);
    }

    private static byte[] frame(String id, String name, Object data) {
        // JSON text has no raw line breaks, so one data line is enough.
        return (id + "event: " + name + "\ndata: " + Json.write(data) + "\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
