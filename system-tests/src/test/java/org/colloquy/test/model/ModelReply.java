package org.colloquy.test.model;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.colloquy.test.client.JsonText;
import org.jspecify.annotations.Nullable;

/** The other side of one call, from well-formed answers down to single bytes. */
public final class ModelReply {

    private static final int PROMPT_TOKENS = 11;
    private static final int COMPLETION_TOKENS = 7;

    private static final Duration STEP = Duration.ofMillis(100);

    private final Socket socket;
    private final OutputStream out;
    private boolean hungUp;
    private Runnable end = () -> {};

    ModelReply(Socket socket) throws IOException {
        this.socket = socket;
        this.out = socket.getOutputStream();
    }

    /** Has this done once, right before the last of the answer is sent: whoever has that may ask again at once. */
    void beforeEnd(Runnable work) {
        end = work;
    }

    /** Nothing of the answer follows but what is about to be sent. */
    void end() {
        Runnable once = end;
        end = () -> {};
        once.run();
    }

    /** A complete answer, as a stream of words when one is asked for. */
    public void answer(ModelCall call, String text) throws IOException {
        if (call.streaming()) {
            stream(List.of(text.split("(?<= )")), Duration.ZERO);
        } else {
            json(200, completion(text));
        }
    }

    /** A complete stream with a pause before each piece but the first. */
    public void stream(List<String> pieces, Duration gap) throws IOException {
        beginStream();
        for (int i = 0; i < pieces.size(); i++) {
            Pause.of(i == 0 ? Duration.ZERO : gap);
            delta(pieces.get(i));
        }
        endStream("stop");
    }

    /** The end of a stream: why the model stopped, what it has cost, and that nothing follows. */
    public void endStream(String finishReason) throws IOException {
        end();
        chunk("data: " + chunkJson(Map.of(), finishReason) + "\n\n");
        chunk("data: " + usageChunk() + "\n\n");
        chunk("data: [DONE]\n\n");
        raw("0\r\n\r\n");
    }

    /** Headers of a stream, nothing else. */
    public void beginStream() throws IOException {
        raw("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n");
    }

    /** One piece of text inside a stream. */
    public void delta(String text) throws IOException {
        delta(Map.of("content", text));
    }

    /** One piece of whatever a model says inside a stream. */
    public void delta(Map<String, ?> delta) throws IOException {
        chunk("data: " + chunkJson(delta, null) + "\n\n");
    }

    /** A JSON answer; headers as name, value, name, value. */
    public void json(int status, String body, String... headers) throws IOException {
        StringBuilder extra = new StringBuilder();
        for (int i = 0; i < headers.length; i += 2) {
            extra.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        }
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        end();
        raw("HTTP/1.1 " + status + " X\r\nContent-Type: application/json\r\n" + extra + "Content-Length: " + length
                + "\r\n\r\n" + body);
    }

    /** Exactly these characters. */
    public void raw(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Cuts the connection with a reset, in the middle of whatever was being said. */
    public void cut() throws IOException {
        hungUp = true;
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** Begins an answer that has no end, and tells whether the caller has gone away within that time. */
    public boolean dawdle(Duration longest) throws IOException {
        raw("HTTP/1.1 200 X\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n");
        Instant end = Instant.now().plus(longest);
        while (Instant.now().isBefore(end)) {
            Pause.of(STEP);
            try {
                raw(" ");
            } catch (IOException e) {
                hungUp = true;
                return true;
            }
        }
        cut();
        return false;
    }

    boolean hungUp() {
        return hungUp;
    }

    /** The JSON of a complete, unstreamed answer. */
    public static String completion(String text) {
        return completion(Map.of("role", "assistant", "content", text), "stop");
    }

    /** The JSON of an unstreamed answer with whatever a message can hold. */
    public static String completion(Map<String, ?> message, String finishReason) {
        return JsonText.write(Map.of(
                "id",
                "chatcmpl-stub",
                "object",
                "chat.completion",
                "created",
                1_700_000_000,
                "model",
                "stub",
                "choices",
                List.of(Map.of("index", 0, "message", message, "finish_reason", finishReason)),
                "usage",
                usage()));
    }

    private void chunk(String text) throws IOException {
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        raw(Integer.toHexString(length) + "\r\n" + text + "\r\n");
    }

    private static String usageChunk() {
        return JsonText.write(Map.of(
                "id",
                "chatcmpl-stub",
                "object",
                "chat.completion.chunk",
                "created",
                1_700_000_000,
                "model",
                "stub",
                "choices",
                List.of(),
                "usage",
                usage()));
    }

    private static String chunkJson(Map<String, ?> delta, @Nullable String finish) {
        Map<String, Object> choice = new HashMap<>(Map.of("index", 0, "delta", delta));
        choice.put("finish_reason", finish);
        return JsonText.write(Map.of(
                "id",
                "chatcmpl-stub",
                "object",
                "chat.completion.chunk",
                "created",
                1_700_000_000,
                "model",
                "stub",
                "choices",
                List.of(choice)));
    }

    private static Map<String, Integer> usage() {
        return Map.of(
                "prompt_tokens", PROMPT_TOKENS,
                "completion_tokens", COMPLETION_TOKENS,
                "total_tokens", PROMPT_TOKENS + COMPLETION_TOKENS);
    }
}
