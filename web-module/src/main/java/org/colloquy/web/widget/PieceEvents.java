package org.colloquy.web.widget;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.colloquy.api.json.Json;
import org.colloquy.api.message.AnswerListener;
import org.colloquy.api.widget.WidgetAnswer;
import org.colloquy.web.http.Problems;
import org.colloquy.web.stream.EventStream;
import org.jspecify.annotations.Nullable;

/**
 * An answer on its way to our element: {@code delta}s, then {@code answer} or {@code error}. A chatbot's answer has the id of its
 * last message, after which the element asks for more.
 */
final class PieceEvents implements AnswerListener {

    private final EventStream stream;

    PieceEvents(EventStream stream) {
        this.stream = stream;
    }

    @Override
    public void onAccepted(String messageId, String runId) {
        // nothing that a visitor could use
    }

    @Override
    public void onDelta(String text) {
        stream.send(event("event: delta", Map.of("text", text)));
    }

    void end(@Nullable WidgetAnswer answer, @Nullable Throwable failure) {
        if (answer == null) {
            Throwable cause = failure == null ? new IllegalStateException("neither answer nor failure") : failure;
            stream.end(event("event: error", Problems.of(cause)));
        } else {
            String id = answer.lastId() == null ? "" : "id: " + answer.lastId() + "\n";
            stream.end(event(id + "event: answer", NativeEngine.answer(answer, null)));
        }
    }

    private static byte[] event(String head, Object data) {
        // JSON text has no raw line breaks, so one data line is enough.
        return (head + "\ndata: " + Json.write(data) + "\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
