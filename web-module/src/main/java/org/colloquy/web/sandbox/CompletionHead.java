package org.colloquy.web.sandbox;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;

/**
 * What every part of one completion repeats.
 *
 * @param key unique part of the ids; new for each completion, since functions may tell calls apart by their ids
 */
record CompletionHead(String key, long created, String model) {

    static CompletionHead of(String model) {
        return new CompletionHead(
                UUID.randomUUID().toString().replace("-", ""), Instant.now().getEpochSecond(), model);
    }

    String callId(int index) {
        return "call_" + key + "_" + index;
    }

    ObjectNode json(String object) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", "chatcmpl-" + key)
                .put("object", object)
                .put("created", created)
                .put("model", model)
                .put("system_fingerprint", "fp_colloquy_sandbox");
    }

    /** The usage of a reply, as both forms of a completion show it. */
    static ObjectNode usage(Reply reply) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("prompt_tokens", reply.promptTokens())
                .put("completion_tokens", reply.completionTokens())
                .put("total_tokens", reply.promptTokens() + reply.completionTokens());
    }
}
