package org.colloquy.core.upstream;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Reads Chat Completions. Tolerant in what it accepts (absent fields, extra fields, usage that never comes, a message where a delta
 * belongs) and strict in what it calls an answer: one that ended where the provider said it ends.
 */
final class ChatReader implements ReplyReader {

    private final Draft draft;
    private final ChatToolCalls calls;
    private boolean finished;

    ChatReader(Draft draft) {
        this.draft = draft;
        this.calls = new ChatToolCalls(draft);
    }

    @Override
    public void whole(JsonNode reply) {
        UpstreamErrors.requireNoError(reply);
        JsonNode choice = reply.path("choices").path(0);
        if (!choice.path("message").isObject() && !choice.path("delta").isObject()) {
            throw Draft.invalid("no choice");
        }
        event(reply);
        finished = true;
    }

    @Override
    public void event(JsonNode chunk) {
        UpstreamErrors.requireNoError(chunk);
        JsonNode choice = chunk.path("choices").path(0);
        JsonNode delta = choice.path("delta").isObject() ? choice.path("delta") : choice.path("message");
        content(delta.path("content"));
        if (delta.path("refusal").isTextual()) {
            draft.refusal(delta.path("refusal").textValue());
        }
        delta.path("tool_calls").forEach(calls::piece);
        if (delta.path("function_call").isObject()) {
            calls.piece(Lenient.MAPPER.createObjectNode().set("function", delta.path("function_call")));
        }
        finish(choice.path("finish_reason"));
        draft.model(chunk.path("model"));
        draft.usage(chunk.path("usage"), "prompt_tokens", "completion_tokens");
    }

    @Override
    public boolean finished() {
        return finished;
    }

    private void content(JsonNode content) {
        if (content.isTextual()) {
            draft.text(content.textValue());
        } else if (content.isArray()) {
            for (JsonNode part : content) {
                draft.text(part.path("text").asText(""));
            }
        }
    }

    private void finish(JsonNode reason) {
        if (!reason.isTextual()) {
            return;
        }
        finished = true;
        draft.finish(
                switch (reason.textValue()) {
                    case "length", "max_tokens" -> ModelReply.Finish.LENGTH;
                    case "content_filter" -> ModelReply.Finish.CONTENT_FILTER;
                    default -> ModelReply.Finish.STOP;
                });
    }
}
