package org.colloquy.web.openai.chat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.colloquy.api.completion.CompletionListener;
import org.colloquy.api.json.Json;
import org.colloquy.web.http.ProblemAnswer;
import org.colloquy.web.openai.wire.OpenAiErrors;
import org.colloquy.web.stream.EventStream;
import org.jspecify.annotations.Nullable;

/**
 * A completion's chunks as events. The answer begins with the first of them: what fails before is an ordinary error with its own
 * status, by which clients decide whether to try again.
 */
final class CompletionEvents implements CompletionListener {

    private static final Logger LOG = System.getLogger(CompletionEvents.class.getName());

    private final EventStream stream;
    private final HttpServletRequest request;
    private final HttpServletResponse response;
    private final AsyncContext context;
    /** No lock: a reader who leaves cancels the call, which ends here while the stream holds its own. */
    private final AtomicBoolean begun = new AtomicBoolean();

    CompletionEvents(
            EventStream stream, HttpServletRequest request, HttpServletResponse response, AsyncContext context) {
        this.stream = stream;
        this.request = request;
        this.response = response;
        this.context = context;
    }

    @Override
    public void onChunk(String json) {
        if (begin()) {
            stream.send(data(json));
        }
    }

    /** Nothing follows; the failure is null when all went well. */
    void end(@Nullable Throwable failure) {
        if (failure != null && begun.compareAndSet(false, true)) {
            refuse(failure);
        } else if (failure != null) {
            stream.end(data(Json.write(OpenAiErrors.of(failure))));
        } else if (begin()) {
            stream.end(data("[DONE]"));
        }
    }

    private boolean begin() {
        if (!begun.compareAndSet(false, true)) {
            return true;
        }
        try {
            response.setContentType("text/event-stream");
            response.setCharacterEncoding("UTF-8");
            response.setHeader("X-Accel-Buffering", "no");
            stream.open(response.getOutputStream(), context::complete);
            return true;
        } catch (IOException | IllegalStateException e) {
            LOG.log(Level.DEBUG, "A caller left before the first chunk", e);
            stream.onError(e);
            return false;
        }
    }

    private void refuse(Throwable failure) {
        try {
            ProblemAnswer.send(request, response, failure);
            context.complete();
        } catch (IOException | IllegalStateException e) {
            LOG.log(Level.DEBUG, "A caller left before the answer", e);
        }
    }

    private static byte[] data(String json) {
        return ("data: " + json + "\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
