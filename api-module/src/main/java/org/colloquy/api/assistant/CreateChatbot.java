package org.colloquy.api.assistant;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A new assistant.
 *
 * @param name how it is called; the prompt says "YOU ARE: name"
 * @param description its role; the prompt says "YOUR ROLE: description"
 * @param systemInstructions the beginning of the system prompt
 * @param promptTemplate method and tone, placed between role and session information
 * @param model model name at the provider; the server's default model when absent
 * @param temperature randomness, 0 to 2; 1 when absent
 * @param maxTokens longest answer in tokens; 1024 when absent
 * @param credentialId credential of the same workspace; the standard one when absent
 * @param whenBusy what happens to messages that come too soon; they queue when absent
 * @param preset texts that ship with the product, taken over where instructions or template are absent
 * @param failures what happens when the model fails; the failure is the answer when absent
 * @param summarizeOnClose whether a model sums up sessions that are closed; not when absent
 * @param flowId flow of the same workspace that answers instead of the model; the model does when absent
 */
public record CreateChatbot(
        @NotBlank @Size(max = MAX_NAME) String name,
        @NotBlank @Size(max = MAX_DESCRIPTION) String description,
        @Nullable @Size(max = MAX_INSTRUCTIONS) String systemInstructions,
        @Nullable @Size(max = MAX_INSTRUCTIONS) String promptTemplate,

        @Nullable @Size(max = MAX_MODEL) @Pattern(regexp = NOT_BLANK, message = "must not be blank")
        String model,

        @Nullable @DecimalMin("0") @DecimalMax("2") Double temperature,
        @Nullable @Min(1) @Max(MAX_TOKENS) Integer maxTokens,
        @Nullable @Size(max = 64) String credentialId,
        @Nullable BusyPolicy whenBusy,
        @Nullable @Size(max = 64) String preset,
        @Nullable @Valid FailureOptions failures,
        @Nullable Boolean summarizeOnClose,
        @Nullable @Size(max = 64) String flowId) {

    /** Longest name, in UTF-16 units. */
    public static final int MAX_NAME = 256;

    /** Longest description. */
    public static final int MAX_DESCRIPTION = 4_000;

    /** Longest instructions and longest template. */
    public static final int MAX_INSTRUCTIONS = 256_000;

    /** Longest model name. */
    public static final int MAX_MODEL = 256;

    /** Largest answer that may be asked for. */
    public static final int MAX_TOKENS = 1_000_000;

    static final String NOT_BLANK = "(?s).*\\S.*";

    /** A chatbot with a name, a role, and for everything else what it is when absent. */
    public static CreateChatbot of(String name, String description) {
        return new CreateChatbot(name, description, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** The same, at the provider of a credential. */
    public CreateChatbot withCredential(String id) {
        return new CreateChatbot(
                name,
                description,
                systemInstructions,
                promptTemplate,
                model,
                temperature,
                maxTokens,
                id,
                whenBusy,
                preset,
                failures,
                summarizeOnClose,
                flowId);
    }
}
