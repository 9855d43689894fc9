package org.colloquy.core.upstream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The body of a Chat Completions call, as far as it is used. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChatRequest(
        String model,
        List<Turn> messages,
        double temperature,
        @JsonProperty("max_tokens") int maxTokens,
        @Nullable Boolean stream,
        @JsonProperty("stream_options") @Nullable StreamOptions streamOptions) {

    /** One message of the prompt. */
    public record Turn(String role, String content) {}

    /** Asks for the usage at the end of a stream. */
    public record StreamOptions(
            @JsonProperty("include_usage") boolean includeUsage) {}

    /** A request that is answered in one piece. */
    public static ChatRequest of(String model, List<Turn> messages, double temperature, int maxTokens) {
        return new ChatRequest(model, List.copyOf(messages), temperature, maxTokens, null, null);
    }

    ChatRequest streamed() {
        return new ChatRequest(model, messages, temperature, maxTokens, true, new StreamOptions(true));
    }

    @Override
    public String toString() {
        return "ChatRequest[model=" + model + ", messages=" + messages.size() + "]";
    }
}
