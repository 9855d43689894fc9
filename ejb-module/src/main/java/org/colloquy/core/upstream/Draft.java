package org.colloquy.core.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.run.Usage;
import org.jspecify.annotations.Nullable;

/** A reply that is being written: keeps it within bounds and tells the listener each piece once. */
final class Draft {

    /** What a message can hold; far beyond what a model writes in one answer. */
    static final int MAX_TEXT = 500_000;

    static final int MAX_CALLS = 128;
    static final int MAX_ARGUMENTS = 1_000_000;

    private final String requestedModel;
    private final @Nullable ReplyListener listener;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder refusal = new StringBuilder();
    private final List<ToolDraft> calls = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private @Nullable String model;
    private Usage usage = Usage.NONE;
    private ModelReply.Finish finish = ModelReply.Finish.STOP;

    Draft(String requestedModel, @Nullable ReplyListener listener) {
        this.requestedModel = requestedModel;
        this.listener = listener;
    }

    void text(String piece) {
        append(text, piece, MAX_TEXT, "answer too long");
        if (listener != null && !piece.isEmpty()) {
            listener.onText(piece);
        }
    }

    void refusal(String piece) {
        append(refusal, piece, MAX_TEXT, "refusal too long");
        if (listener != null && !piece.isEmpty()) {
            listener.onRefusal(piece);
        }
    }

    List<ToolDraft> calls() {
        return calls;
    }

    ToolDraft newCall() {
        if (calls.size() == MAX_CALLS) {
            throw invalid("too many tool calls");
        }
        ToolDraft call = new ToolDraft(calls.size());
        calls.add(call);
        return call;
    }

    /** Adds what is known of a call; a name is told as soon as it is there, together with the arguments that came before it. */
    void extend(ToolDraft call, @Nullable String id, @Nullable String name, String arguments) {
        if (call.id() == null && id != null && ids.add(id)) {
            call.identify(id);
        }
        if (name != null) {
            call.call(name);
        }
        append(call.arguments(), arguments, MAX_ARGUMENTS, "arguments too long");
        if (call.announced()) {
            tell(call, arguments);
        } else if (call.name() != null) {
            announce(call);
        }
    }

    void model(JsonNode name) {
        if (model == null && name.isTextual()) {
            model = name.textValue();
        }
    }

    void usage(JsonNode counted, String prompt, String completion) {
        if (counted.isObject()) {
            usage = Usage.of(count(counted.path(prompt)), count(counted.path(completion)));
        }
    }

    void finish(ModelReply.Finish reason) {
        finish = reason;
    }

    boolean empty() {
        return text.isEmpty() && refusal.isEmpty() && calls.isEmpty();
    }

    ModelReply toReply() {
        List<ToolCall> made = new ArrayList<>();
        for (ToolDraft call : calls) {
            made.add(complete(call));
        }
        if (empty() && finish == ModelReply.Finish.STOP) {
            throw invalid("no answer");
        }
        return new ModelReply(
                text.toString(),
                refusal.isEmpty() ? null : refusal.toString(),
                made,
                made.isEmpty() ? finish : ModelReply.Finish.TOOL_CALLS,
                model == null ? requestedModel : model,
                usage);
    }

    private ToolCall complete(ToolDraft call) {
        String id = call.id();
        String name = call.name();
        if (name == null || id == null) {
            throw invalid("tool call without name");
        }
        if (call.arguments().toString().isBlank()) {
            extend(call, null, null, "{}");
        }
        return new ToolCall(id, name, call.arguments().toString().strip());
    }

    private void announce(ToolDraft call) {
        String name = call.name();
        if (call.id() == null) {
            String made = "call_" + UUID.randomUUID().toString().replace("-", "");
            ids.add(made);
            call.identify(made);
        }
        call.announce();
        String id = call.id();
        if (listener != null && id != null && name != null) {
            listener.onToolCall(call.index(), id, name);
        }
        tell(call, call.arguments().toString());
    }

    private void tell(ToolDraft call, String piece) {
        if (listener != null && !piece.isEmpty()) {
            listener.onArguments(call.index(), piece);
        }
    }

    private static void append(StringBuilder whole, String piece, int most, String complaint) {
        if (whole.length() + piece.length() > most) {
            throw invalid(complaint);
        }
        whole.append(piece);
    }

    private static int count(JsonNode number) {
        return Math.max(0, number.asInt(0));
    }

    static UpstreamException invalid(String reason) {
        return UpstreamException.of(ErrorCode.MODEL_REPLY_INVALID, reason);
    }
}
