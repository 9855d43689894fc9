package org.colloquy.web.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A reply as one chat completion object. */
final class CompletionJson {

    private CompletionJson() {}

    static ObjectNode of(CompletionHead head, Reply reply) {
        ObjectNode completion = head.json("chat.completion");
        ObjectNode choice = completion.putArray("choices").addObject().put("index", 0);
        ObjectNode message = choice.putObject("message").put("role", "assistant");
        if (reply.calls().isEmpty()) {
            message.put("content", reply.text());
        } else {
            message.putNull("content");
            addCalls(message.putArray("tool_calls"), head, reply.calls());
        }
        message.putNull("refusal");
        choice.putNull("logprobs").put("finish_reason", reply.finishReason());
        completion.set("usage", CompletionHead.usage(reply));
        return completion;
    }

    private static void addCalls(ArrayNode array, CompletionHead head, List<FunctionCall> calls) {
        for (int i = 0; i < calls.size(); i++) {
            array.addObject()
                    .put("id", head.callId(i))
                    .put("type", "function")
                    .putObject("function")
                    .put("name", calls.get(i).name())
                    .put("arguments", calls.get(i).arguments());
        }
    }
}
