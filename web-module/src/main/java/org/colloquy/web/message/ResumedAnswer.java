package org.colloquy.web.message;

import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.message.Answer;
import org.colloquy.api.run.RunEvent;
import org.colloquy.api.run.RunEvent.AnswerDelta;
import org.colloquy.api.run.RunEvent.AnswerEnd;
import org.colloquy.api.run.RunListener;
import org.colloquy.web.http.Problems;
import org.colloquy.web.stream.EventStream;
import org.jspecify.annotations.Nullable;

/** The rest of an answer for a reader who comes back: the same events as the first time, and one end. */
final class ResumedAnswer implements RunListener {

    private final EventStream stream;
    private final String runId;
    private final @Nullable String requestId;

    /** Reads the answer. */
    private final Supplier<Answer> answer;

    ResumedAnswer(EventStream stream, String runId, @Nullable String requestId, Supplier<Answer> answer) {
        this.stream = stream;
        this.runId = runId;
        this.requestId = requestId;
        this.answer = answer;
    }

    @Override
    public void onEvent(RunEvent event) {
        if (event.data() instanceof AnswerDelta delta) {
            stream.send(AnswerEvents.event(event.number(), "delta", Map.of("text", delta.text())));
        } else if (event.data() instanceof AnswerEnd end) {
            end(end);
        }
    }

    @Override
    public void onEnd() {
        // A stream that has had its end takes no second one.
        failed(AppException.runFailed(ErrorCode.WAIT_TIMEOUT, runId));
    }

    private void end(AnswerEnd end) {
        try {
            String error = end.errorCode();
            if (end.messageId() == null && error != null) {
                failed(AppException.runFailed(code(error), runId));
            } else {
                stream.end(AnswerEvents.event("message", answer.get()));
            }
        } catch (RuntimeException e) {
            // A listener must not throw; the reader may come back.
            failed(e);
        }
    }

    private void failed(Throwable failure) {
        stream.end(AnswerEvents.event("error", Problems.of(failure).forRequest(requestId)));
    }

    private static ErrorCode code(String stored) {
        return ErrorCode.valueOf(stored.replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
