package org.colloquy.core.upstream;

import java.util.List;
import org.colloquy.api.run.Usage;
import org.jspecify.annotations.Nullable;

/**
 * What a model answered.
 *
 * @param text empty when it only refused or called tools
 * @param model the model that the provider says it used
 */
public record ModelReply(
        String text, @Nullable String refusal, List<ToolCall> toolCalls, Finish finish, String model, Usage usage) {

    /** Why the model stopped. */
    public enum Finish {
        /** It had said everything. */
        STOP,
        /** It reached the limit of its tokens. */
        LENGTH,
        /** It waits for the results of its calls; so whenever there are calls, whatever the provider said. */
        TOOL_CALLS,
        /** The provider cut it off. */
        CONTENT_FILTER
    }

    /** Copies the list. */
    public ModelReply {
        toolCalls = List.copyOf(toolCalls);
    }

    /** Without its words, which belong in no log. */
    @Override
    public String toString() {
        return "ModelReply[finish=" + finish + ", toolCalls=" + toolCalls.size() + ", model=" + model + ", usage="
                + usage + "]";
    }
}
