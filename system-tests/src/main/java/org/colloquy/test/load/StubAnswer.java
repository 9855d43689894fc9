package org.colloquy.test.load;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The stub's answer to one chat request, as one JSON object or cut into stream chunks. */
final class StubAnswer {

    private static final AtomicLong SEQUENCE = new AtomicLong();

    private final String id = "chatcmpl-stub-" + SEQUENCE.incrementAndGet();
    private final long created = System.currentTimeMillis() / 1000;
    private final JsonObject request;
    private final String question;
    private final String text;
    private final JsonArray calls;

    StubAnswer(JsonObject request) {
        this.request = request;
        JsonArray messages = request.getJsonArray("messages", new JsonArray());
        question = lastUserMessage(messages);
        calls = StubCalls.of(messages, question);
        text = calls.isEmpty() ? ModelStub.answerTo(question) : "";
    }

    String question() {
        return question;
    }

    boolean streamed() {
        return request.getBoolean("stream", false);
    }

    JsonObject completion() {
        JsonObject message = new JsonObject().put("role", "assistant").put("content", text);
        if (!calls.isEmpty()) {
            message.put("tool_calls", calls);
        }
        JsonObject choice = new JsonObject()
                .put("index", 0)
                .put("message", message)
                .put("finish_reason", finishReason())
                .putNull("logprobs");
        return envelope("chat.completion")
                .put("choices", new JsonArray().add(choice))
                .put("usage", usage());
    }

    private String finishReason() {
        return calls.isEmpty() ? "stop" : "tool_calls";
    }

    /**
     * Chunks that carry text or calls, in order; together they are the whole answer. Each is made when it is asked for: a thousand
     * long streams at once are more than a heap of this size holds.
     */
    Iterator<JsonObject> chunks(int tokens) {
        if (!calls.isEmpty()) {
            return List.of(chunk(new JsonObject().put("tool_calls", calls), null))
                    .iterator();
        }
        return pieces(tokens)
                .map(piece -> chunk(new JsonObject().put("content", piece), null))
                .iterator();
    }

    private Stream<String> pieces(int tokens) {
        if (Counting.asked(question)) {
            return Counting.words(question);
        }
        int size = Math.max(1, (text.length() + tokens - 1) / tokens);
        return IntStream.iterate(0, from -> from < text.length(), from -> from + size)
                .mapToObj(from -> text.substring(from, Math.min(text.length(), from + size)));
    }

    JsonObject roleChunk() {
        return chunk(new JsonObject().put("role", "assistant").put("content", ""), null);
    }

    List<JsonObject> closingChunks() {
        List<JsonObject> chunks = new ArrayList<>();
        chunks.add(chunk(new JsonObject(), finishReason()));
        if (request.getJsonObject("stream_options", new JsonObject()).getBoolean("include_usage", false)) {
            chunks.add(envelope("chat.completion.chunk")
                    .put("choices", new JsonArray())
                    .put("usage", usage()));
        }
        return chunks;
    }

    private JsonObject chunk(JsonObject delta, @Nullable String finishReason) {
        JsonObject choice = new JsonObject().put("index", 0).put("delta", delta).put("finish_reason", finishReason);
        return envelope("chat.completion.chunk").put("choices", new JsonArray().add(choice));
    }

    private JsonObject envelope(String object) {
        return new JsonObject()
                .put("id", id)
                .put("object", object)
                .put("created", created)
                .put("model", request.getString("model", "stub"));
    }

    private JsonObject usage() {
        int prompt = 1 + request.getJsonArray("messages", new JsonArray()).size() * 8;
        int completion = 1 + text.length() / 4;
        return new JsonObject()
                .put("prompt_tokens", prompt)
                .put("completion_tokens", completion)
                .put("total_tokens", prompt + completion);
    }

    private static String lastUserMessage(JsonArray messages) {
        for (int i = messages.size() - 1; i >= 0; i--) {
            JsonObject message = messages.getJsonObject(i);
            if ("user".equals(message.getString("role"))) {
                return textOf(message.getValue("content"));
            }
        }
        return "";
    }

    private static String textOf(@Nullable Object content) {
        if (content instanceof JsonArray parts) {
            StringBuilder text = new StringBuilder();
            parts.forEach(part -> text.append(((JsonObject) part).getString("text", "")));
            return text.toString();
        }
        return content == null ? "" : content.toString();
    }
}
