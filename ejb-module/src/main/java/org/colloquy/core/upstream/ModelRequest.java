package org.colloquy.core.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model is asked, in no provider's words. What is null is left to the provider.
 *
 * @param maxTokens the most tokens that the answer may have, sent under the name that the provider knows
 * @param responseFormat in the form of Chat Completions, such as {@code {"type":"json_object"}}
 */
public record ModelRequest(
        String model,
        List<Turn> turns,
        List<ToolSpec> tools,
        @Nullable ToolChoice toolChoice,
        @Nullable Boolean parallelToolCalls,
        @Nullable Double temperature,
        @Nullable Double topP,
        @Nullable Integer maxTokens,
        @Nullable JsonNode responseFormat,
        @Nullable String reasoningEffort) {

    /** Copies the lists. */
    public ModelRequest {
        turns = List.copyOf(turns);
        tools = List.copyOf(tools);
    }

    /** The same for another model. */
    public ModelRequest to(String otherModel) {
        return new ModelRequest(
                otherModel,
                turns,
                tools,
                toolChoice,
                parallelToolCalls,
                temperature,
                topP,
                maxTokens,
                responseFormat,
                reasoningEffort);
    }

    /** The same with other words. */
    public ModelRequest saying(List<Turn> otherTurns) {
        return new ModelRequest(
                model,
                otherTurns,
                tools,
                toolChoice,
                parallelToolCalls,
                temperature,
                topP,
                maxTokens,
                responseFormat,
                reasoningEffort);
    }

    /** A request without tools and formats. */
    public static ModelRequest of(
            String model, List<Turn> turns, @Nullable Double temperature, @Nullable Integer maxTokens) {
        return new ModelRequest(model, turns, List.of(), null, null, temperature, null, maxTokens, null, null);
    }

    /** Without the prompt, which belongs in no log. */
    @Override
    public String toString() {
        return "ModelRequest[model=" + model + ", turns=" + turns.size() + ", tools=" + tools.size() + "]";
    }
}
