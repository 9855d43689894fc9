package org.colloquy.web.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.colloquy.api.json.Json;
import org.jspecify.annotations.Nullable;

/** A reply as the server-sent events of a stream: the role, one event per token, the reason of its end, the usage if asked for. */
final class ChunkEvents {

    static final String DONE = event("[DONE]");

    private static final String FIELD = "data: ";
    private static final String END = "\n\n";

    private final CompletionHead head;
    private final boolean includeUsage;
    private final List<String> events = new ArrayList<>();

    private ChunkEvents(CompletionHead head, boolean includeUsage) {
        this.head = head;
        this.includeUsage = includeUsage;
    }

    static List<String> of(CompletionHead head, Reply reply, boolean includeUsage) {
        ChunkEvents stream = new ChunkEvents(head, includeUsage);
        stream.add(reply);
        return stream.events;
    }

    /** One event with this datum. */
    static String event(String data) {
        return FIELD + data + END;
    }

    /** The datum of one event. */
    static String data(String event) {
        return event.substring(FIELD.length(), event.length() - END.length());
    }

    private void add(Reply reply) {
        if (reply.calls().isEmpty()) {
            addDelta(role().put("content", ""));
            Tokens.pieces(reply.text()).forEach(piece -> addDelta(object().put("content", piece)));
        } else {
            addDelta(role().putNull("content"));
            for (int i = 0; i < reply.calls().size(); i++) {
                addCall(i, reply.calls().get(i));
            }
        }
        addChoice(object(), reply.finishReason());
        if (includeUsage) {
            addUsage(reply);
        }
        events.add(DONE);
    }

    private void addCall(int index, FunctionCall call) {
        ObjectNode first = object();
        ObjectNode opened = first.putArray("tool_calls").addObject().put("index", index);
        opened.put("id", head.callId(index)).put("type", "function");
        opened.putObject("function").put("name", call.name()).put("arguments", "");
        addDelta(first);
        for (String piece : Tokens.pieces(call.arguments())) {
            ObjectNode next = object();
            ObjectNode continued = next.putArray("tool_calls").addObject().put("index", index);
            continued.putObject("function").put("arguments", piece);
            addDelta(next);
        }
    }

    private void addDelta(ObjectNode delta) {
        addChoice(delta, null);
    }

    private void addChoice(ObjectNode delta, @Nullable String finishReason) {
        ObjectNode chunk = head.json("chat.completion.chunk");
        ObjectNode choice = chunk.putArray("choices").addObject().put("index", 0);
        choice.set("delta", delta);
        choice.putNull("logprobs").put("finish_reason", finishReason);
        if (includeUsage) {
            chunk.putNull("usage");
        }
        events.add(event(Json.write(chunk)));
    }

    private void addUsage(Reply reply) {
        ObjectNode chunk = head.json("chat.completion.chunk");
        chunk.putArray("choices");
        chunk.set("usage", CompletionHead.usage(reply));
        events.add(event(Json.write(chunk)));
    }

    private static ObjectNode role() {
        return object().put("role", "assistant");
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
