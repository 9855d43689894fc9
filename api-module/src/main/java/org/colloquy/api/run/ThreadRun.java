package org.colloquy.api.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.colloquy.api.assistant.FunctionTool;
import org.jspecify.annotations.Nullable;

/**
 * A run on a thread.
 *
 * @param instructions what the model was told, additional instructions included
 * @param requiredCalls the calls whose outputs the caller has to submit; empty unless the status asks for them
 * @param errorCode {@link org.colloquy.api.error.ErrorCode#code()} of a failed run, else null
 * @param incompleteReason {@code max_prompt_tokens} or {@code max_completion_tokens} of an incomplete run, else null
 * @param usage tokens of all its calls; null until it has ended
 * @param expiresAt when it ends if nothing else ends it; null once it has ended
 * @param finishedAt when it ended, however it did; null until then
 */
public record ThreadRun(
        String id,
        String threadId,
        String assistantId,
        RunStatus status,
        List<FunctionCall> requiredCalls,
        @Nullable String errorCode,
        @Nullable String incompleteReason,
        String model,
        String instructions,
        List<FunctionTool> tools,
        Map<String, String> metadata,
        @Nullable Usage usage,
        @Nullable Double temperature,
        @Nullable Double topP,
        @Nullable Integer maxPromptTokens,
        @Nullable Integer maxCompletionTokens,
        Truncation truncation,
        ToolChoice toolChoice,
        boolean parallelToolCalls,
        @Nullable JsonNode responseFormat,
        @Nullable String reasoningEffort,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt) {

    @Override
    public String toString() {
        return "ThreadRun[id=" + id + ", status=" + status + "]";
    }
}
