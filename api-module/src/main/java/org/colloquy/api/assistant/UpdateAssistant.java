package org.colloquy.api.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A change of an assistant: a null component keeps the value, an empty Optional clears it. A model cannot be cleared. */
public record UpdateAssistant(
        @Nullable
        Optional<
                        @Pattern(regexp = CreateChatbot.NOT_BLANK, message = "must not be blank")
                        @Size(max = CreateAssistant.MAX_MODEL) String>
                model,

        @Nullable Optional<@Size(max = CreateAssistant.MAX_NAME) String> name,
        @Nullable Optional<@Size(max = CreateAssistant.MAX_DESCRIPTION) String> description,
        @Nullable Optional<@Size(max = CreateAssistant.MAX_INSTRUCTIONS) String> instructions,

        @Nullable Optional<@Size(max = CreateAssistant.MAX_TOOLS) List<@Valid @NotNull FunctionTool>> tools,

        @Nullable Optional<JsonNode> toolResources,

        @Nullable
        Optional<
                        @Size(max = CreateAssistant.MAX_PAIRS) Map<
                                @Size(max = CreateAssistant.MAX_KEY) String,
                                @NotNull @Size(max = CreateAssistant.MAX_VALUE) String>>
                metadata,

        @Nullable Optional<@DecimalMin("0") @DecimalMax("2") Double> temperature,
        @Nullable Optional<@DecimalMin("0") @DecimalMax("1") Double> topP,
        @Nullable Optional<JsonNode> responseFormat,
        @Nullable Optional<@Pattern(regexp = CreateAssistant.EFFORTS) String> reasoningEffort) {}
