package org.colloquy.core.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the Responses interface. What its deltas said is not said again by the events that repeat it whole. */
final class ResponsesReader implements ReplyReader {

    private final Draft draft;
    private final Map<String, ToolDraft> calls = new HashMap<>();

    /** Parts of which deltas have come, by item and part. */
    private final Set<String> spoken = new HashSet<>();

    private boolean finished;

    ResponsesReader(Draft draft) {
        this.draft = draft;
    }

    @Override
    public boolean finished() {
        return finished;
    }

    @Override
    public void whole(JsonNode reply) {
        if (!reply.path("output").isArray()) {
            UpstreamErrors.requireNoError(reply);
            throw Draft.invalid("no output");
        }
        end(reply);
    }

    @Override
    public void event(JsonNode event) {
        switch (event.path("type").asText("")) {
            case "response.created", "response.in_progress" ->
                draft.model(event.path("response").path("model"));
            case "response.output_item.added", "response.output_item.done" ->
                item(event.path("output_index").asText(""), event.path("item"));
            case "response.output_text.delta" -> text(event, event.path("delta"), true);
            case "response.output_text.done" -> text(event, event.path("text"), false);
            case "response.refusal.delta" -> refusal(event, event.path("delta"), true);
            case "response.refusal.done" -> refusal(event, event.path("refusal"), false);
            case "response.function_call_arguments.delta" ->
                arguments(event, event.path("delta").asText(""));
            case "response.function_call_arguments.done" -> rest(call(event), event.path("arguments"));
            case "response.completed", "response.incomplete", "response.failed" -> end(event.path("response"));
            case "error" -> throw UpstreamErrors.ofEvent(event.path("error").isObject() ? event.path("error") : event);
            default -> UpstreamErrors.requireNoError(event);
        }
    }

    private void end(JsonNode response) {
        if (response.path("status").asText("").equals("failed")) {
            throw UpstreamErrors.ofEvent(response.path("error"));
        }
        remainder(response.path("output"));
        draft.model(response.path("model"));
        draft.usage(response.path("usage"), "input_tokens", "output_tokens");
        if (response.path("status").asText("").equals("incomplete")) {
            boolean filtered = response.path("incomplete_details")
                    .path("reason")
                    .asText("")
                    .equals("content_filter");
            draft.finish(filtered ? ModelReply.Finish.CONTENT_FILTER : ModelReply.Finish.LENGTH);
        }
        finished = true;
    }

    /** Some send no events for calls, or none at all; what events have said they say here once more. */
    private void remainder(JsonNode output) {
        boolean silent = spoken.isEmpty();
        boolean callless = calls.isEmpty();
        for (int i = 0; i < output.size(); i++) {
            JsonNode item = output.path(i);
            if (isCall(item) ? callless : silent) {
                item(Integer.toString(i), item);
            }
        }
    }

    private static boolean isCall(JsonNode item) {
        return item.path("type").asText("").equals("function_call");
    }

    private void item(String index, JsonNode item) {
        if (isCall(item)) {
            ToolDraft call = calls.computeIfAbsent(key(index, item), key -> draft.newCall());
            calls.putIfAbsent(index, call);
            draft.extend(call, text(item.path("call_id")), text(item.path("name")), "");
            rest(call, item.path("arguments"));
            return;
        }
        JsonNode content = item.path("content");
        for (int i = 0; i < content.size(); i++) {
            JsonNode part = content.path(i);
            String place = index + "/" + i;
            if (part.path("type").asText("").equals("output_text")) {
                once(place, part.path("text"), false);
            } else if (part.path("type").asText("").equals("refusal")) {
                once(place, part.path("refusal"), true);
            }
        }
    }

    private void text(JsonNode event, JsonNode words, boolean delta) {
        if (delta) {
            spoken.add(place(event));
            draft.text(words.asText(""));
        } else {
            once(place(event), words, false);
        }
    }

    private void refusal(JsonNode event, JsonNode words, boolean delta) {
        if (delta) {
            spoken.add(place(event));
            draft.refusal(words.asText(""));
        } else {
            once(place(event), words, true);
        }
    }

    /** What comes whole counts only where no delta has said it. An empty part is the announcement of one. */
    private void once(String place, JsonNode words, boolean refusal) {
        if (words.asText("").isEmpty() || !spoken.add(place)) {
            return;
        }
        if (refusal) {
            draft.refusal(words.asText());
        } else {
            draft.text(words.asText());
        }
    }

    private void arguments(JsonNode event, String piece) {
        draft.extend(call(event), null, null, piece);
    }

    private static String place(JsonNode event) {
        return event.path("output_index").asText("") + "/"
                + event.path("content_index").asText("0");
    }

    private ToolDraft call(JsonNode event) {
        ToolDraft call = calls.get(event.path("item_id").asText(""));
        if (call == null) {
            call = calls.get(event.path("output_index").asText(""));
        }
        if (call == null) {
            throw Draft.invalid("arguments of no call");
        }
        return call;
    }

    /** The arguments whole; adds what no delta has said. */
    private void rest(ToolDraft call, JsonNode arguments) {
        String whole = arguments.isObject() ? arguments.toString() : arguments.asText("");
        String known = call.arguments().toString();
        if (whole.length() > known.length() && whole.startsWith(known)) {
            draft.extend(call, null, null, whole.substring(known.length()));
        }
    }

    private static String key(String index, JsonNode item) {
        String id = text(item.path("id"));
        return id == null ? index : id;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() && !node.textValue().isEmpty() ? node.textValue() : null;
    }
}
