package org.colloquy.api.assistant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change of an assistant: a null component keeps the value, an empty Optional clears it or brings its default back. Name and
 * description cannot be cleared.
 */
public record UpdateChatbot(
        @Nullable
        Optional<
                        @Pattern(regexp = CreateChatbot.NOT_BLANK, message = "must not be blank")
                        @Size(max = CreateChatbot.MAX_NAME) String>
                name,

        @Nullable
        Optional<
                        @Pattern(regexp = CreateChatbot.NOT_BLANK, message = "must not be blank")
                        @Size(max = CreateChatbot.MAX_DESCRIPTION) String>
                description,

        @Nullable Optional<@Size(max = CreateChatbot.MAX_INSTRUCTIONS) String> systemInstructions,
        @Nullable Optional<@Size(max = CreateChatbot.MAX_INSTRUCTIONS) String> promptTemplate,

        @Nullable
        Optional<
                        @Pattern(regexp = CreateChatbot.NOT_BLANK, message = "must not be blank")
                        @Size(max = CreateChatbot.MAX_MODEL) String>
                model,

        @Nullable Optional<@DecimalMin("0") @DecimalMax("2") Double> temperature,
        @Nullable Optional<@Min(1) @Max(CreateChatbot.MAX_TOKENS) Integer> maxTokens,
        @Nullable Optional<@Size(max = 64) String> credentialId,
        @Nullable Optional<BusyPolicy> whenBusy,
        @Nullable Optional<@Valid FailureOptions> failures,
        @Nullable Optional<Boolean> summarizeOnClose,
        @Nullable Optional<@Size(max = 64) String> flowId) {}
