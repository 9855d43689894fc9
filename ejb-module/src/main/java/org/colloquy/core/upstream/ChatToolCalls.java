package org.colloquy.core.upstream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts the pieces of tool calls together. By the book a piece belongs to the call of its index; in the wild indexes are missing or
 * all 0, ids are missing, late, repeated or shared, and a call may come whole, so name, id and finished arguments decide as well.
 */
final class ChatToolCalls {

    private final Draft draft;
    private final Map<Integer, ToolDraft> latestOfIndex = new HashMap<>();
    private final Map<ToolDraft, String> claimed = new HashMap<>();

    ChatToolCalls(Draft draft) {
        this.draft = draft;
    }

    /** One element of a {@code tool_calls} array. */
    void piece(JsonNode piece) {
        if (!piece.isObject()) {
            throw Draft.invalid("tool call is no object");
        }
        Integer index = index(piece.path("index"));
        String id = text(piece.path("id"));
        String name = text(piece.path("function").path("name"));
        JsonNode arguments = piece.path("function").path("arguments");
        ToolDraft call = find(index, id, name, arguments);
        if (call == null) {
            call = draft.newCall();
        }
        if (index != null) {
            latestOfIndex.put(index, call);
        }
        if (id != null) {
            claimed.putIfAbsent(call, id);
        }
        draft.extend(call, id, name, written(arguments, call));
    }

    /** The call that a piece goes on with; null when it begins a new one. */
    private @Nullable ToolDraft find(
            @Nullable Integer index, @Nullable String id, @Nullable String name, JsonNode more) {
        ToolDraft open = index == null ? null : latestOfIndex.get(index);
        if (open == null && (index == null || name == null)) {
            open = withId(id);
        }
        if (open == null && index == null) {
            open = last();
        }
        return open != null && goesOn(open, id, name, more) ? open : null;
    }

    private boolean goesOn(ToolDraft open, @Nullable String id, @Nullable String name, JsonNode more) {
        if (name == null || open.name() == null) {
            return true;
        }
        String known = claimed.get(open);
        if (id != null && known != null) {
            return id.equals(known);
        }
        // The name again: either repeated with every piece, or the same function called once more.
        return name.equals(open.name()) && !(begins(more) && whole(open.arguments()));
    }

    private @Nullable ToolDraft withId(@Nullable String id) {
        return id == null
                ? null
                : draft.calls().stream()
                        .filter(call -> id.equals(claimed.get(call)))
                        .findFirst()
                        .orElse(null);
    }

    private @Nullable ToolDraft last() {
        List<ToolDraft> calls = draft.calls();
        return calls.isEmpty() ? null : calls.get(calls.size() - 1);
    }

    private static boolean begins(JsonNode arguments) {
        return arguments.isObject()
                || arguments.isTextual() && arguments.textValue().stripLeading().startsWith("{");
    }

    private static boolean whole(StringBuilder arguments) {
        try {
            return !arguments.isEmpty()
                    && Lenient.MAPPER.readTree(arguments.toString()).isObject();
        } catch (JsonProcessingException e) {
            // Only a question; half an object is no fault here.
            return false;
        }
    }

    /** Text as it is; an object as its text, once, because who sends objects sends them whole. */
    private static String written(JsonNode arguments, ToolDraft call) {
        if (arguments.isTextual()) {
            return arguments.textValue();
        }
        return arguments.isObject() && call.arguments().isEmpty() ? Objects.toString(arguments) : "";
    }

    private static @Nullable Integer index(JsonNode index) {
        return index.isInt() ? Integer.valueOf(index.intValue()) : null;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() && !node.textValue().isEmpty() ? node.textValue() : null;
    }
}
