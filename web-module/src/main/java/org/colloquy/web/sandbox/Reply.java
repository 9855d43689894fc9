package org.colloquy.web.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What the sandbox says: a text, or calls of functions.
 *
 * @param text empty when there are calls
 */
record Reply(String text, List<FunctionCall> calls, String finishReason, int promptTokens, int completionTokens) {

    static Reply text(String text, int promptTokens) {
        return new Reply(text, List.of(), "stop", promptTokens, Tokens.count(text));
    }

    static Reply calls(List<FunctionCall> calls, int promptTokens) {
        int tokens = calls.stream().mapToInt(FunctionCall::tokens).sum();
        return new Reply("", calls, "tool_calls", promptTokens, tokens);
    }

    /** The same reply, broken off where the limit is reached. */
    Reply limitedTo(OptionalInt maxTokens) {
        if (maxTokens.isEmpty() || completionTokens <= maxTokens.getAsInt()) {
            return this;
        }
        int limit = maxTokens.getAsInt();
        return new Reply(Tokens.first(text, limit), firstCalls(limit), "length", promptTokens, limit);
    }

    private List<FunctionCall> firstCalls(int limit) {
        List<FunctionCall> first = new ArrayList<>();
        int left = limit;
        for (FunctionCall call : calls) {
            if (left > 0) {
                first.add(new FunctionCall(call.name(), Tokens.first(call.arguments(), left - 1)));
            }
            left -= call.tokens();
        }
        return first;
    }
}
