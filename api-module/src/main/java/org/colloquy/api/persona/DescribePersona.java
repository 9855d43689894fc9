package org.colloquy.api.persona;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A few answers from which a model writes a persona.
 *
 * @param purpose what the chatbot is for
 * @param audience who talks with it; null: anybody
 * @param tone how it speaks; null: the model chooses
 * @param rules what it must and must not do; null: nothing more
 * @param name how it is called; null: the model chooses
 * @param language in which the persona is written; null: that of the purpose
 * @param credentialId whose model writes; null: the workspace's standard credential
 * @param model which one; null: the server's default model
 */
public record DescribePersona(
        @NotBlank @Size(max = MAX_ANSWER) String purpose,
        @Nullable @Size(max = MAX_ANSWER) String audience,
        @Nullable @Size(max = MAX_ANSWER) String tone,
        @Nullable @Size(max = MAX_ANSWER) String rules,
        @Nullable @Size(max = 256) String name,
        @Nullable @Size(max = 64) String language,
        @Nullable @Size(max = 64) String credentialId,

        @Nullable @Size(max = 256) @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank")
        String model) {

    /** Longest answer to one question. */
    public static final int MAX_ANSWER = 2_000;

    @Override
    public String toString() {
        return "DescribePersona[]";
    }
}
