package org.colloquy.api.assistant;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a chatbot does when its model fails. The run's failure is recorded in any case.
 *
 * @param response what the user is answered then; null: the server's text for the kind of failure in {@code language}
 * @param language two letters; with neither a response nor a language the user gets the failure itself
 * @param timeLimitSeconds how long the model may take; null: the server's limit
 * @param fallbackModel asked when the first model has failed before its first word; null: the same model
 * @param fallbackCredentialId with which it is asked; null: the same one. With neither there is no second try
 */
public record FailureOptions(
        @Nullable @Size(max = 4_000) @Pattern(regexp = CreateChatbot.NOT_BLANK, message = "must not be blank")
        String response,

        @Nullable @Pattern(regexp = "[a-z]{2}", message = "must be two lower case letters")
        String language,

        @Nullable @Min(1) @Max(3_600) Integer timeLimitSeconds,

        @Nullable @Size(max = 256) @Pattern(regexp = CreateChatbot.NOT_BLANK, message = "must not be blank")
        String fallbackModel,

        @Nullable @Size(max = 64) String fallbackCredentialId) {}
