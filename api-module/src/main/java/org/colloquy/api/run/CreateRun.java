package org.colloquy.api.run;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.colloquy.api.assistant.CreateAssistant;
import org.colloquy.api.assistant.FunctionTool;
import org.colloquy.api.thread.NewMessage;
import org.jspecify.annotations.Nullable;

/**
 * A new run. A null component takes the assistant's value.
 *
 * @param additionalInstructions put behind the instructions
 * @param additionalMessages put on the thread before the run begins
 * @param tools instead of the assistant's
 * @param maxPromptTokens over all calls of the run; null: unlimited
 * @param maxCompletionTokens over all calls of the run; null: unlimited
 */
public record CreateRun(
        @NotBlank @Size(max = 64) String assistantId,

        @Nullable @Size(min = 1, max = CreateAssistant.MAX_MODEL)
        String model,

        @Nullable @Size(max = CreateAssistant.MAX_INSTRUCTIONS)
        String instructions,

        @Nullable @Size(max = CreateAssistant.MAX_INSTRUCTIONS)
        String additionalInstructions,

        @NotNull @Size(max = 1_000) List<@Valid @NotNull NewMessage> additionalMessages,
        @Nullable @Size(max = CreateAssistant.MAX_TOOLS) List<@Valid @NotNull FunctionTool> tools,

        @NotNull @Size(max = CreateAssistant.MAX_PAIRS)
        Map<@Size(max = CreateAssistant.MAX_KEY) String, @NotNull @Size(max = CreateAssistant.MAX_VALUE) String>
                metadata,

        @Nullable @DecimalMin("0") @DecimalMax("2") Double temperature,
        @Nullable @DecimalMin("0") @DecimalMax("1") Double topP,
        @Nullable @Min(256) Integer maxPromptTokens,
        @Nullable @Min(256) Integer maxCompletionTokens,
        @Nullable @Valid Truncation truncation,
        @Nullable @Valid ToolChoice toolChoice,
        @Nullable Boolean parallelToolCalls,
        @Nullable JsonNode responseFormat,
        @Nullable @Pattern(regexp = CreateAssistant.EFFORTS) String reasoningEffort) {

    /**
     * A run that takes the assistant's value for everything else.
     *
     * @param tools instead of the assistant's; null: the assistant's
     */
    public static CreateRun of(
            String assistantId, List<NewMessage> additionalMessages, @Nullable List<FunctionTool> tools) {
        return new CreateRun(
                assistantId,
                null,
                null,
                null,
                additionalMessages,
                tools,
                Map.of(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @Override
    public String toString() {
        return "CreateRun[assistantId=" + assistantId + "]";
    }
}
