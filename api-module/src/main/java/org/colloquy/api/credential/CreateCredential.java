package org.colloquy.api.credential;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A new credential.
 *
 * @param apiKey the provider's key; may be absent for providers that want none
 * @param baseUrl address up to and including the version, such as {@code https://api.openai.com/v1}. Absent: the server's
 *     {@code OPENAI_BASE_URL} if set, the sandbox if it is enabled and no {@code OPENAI_API_KEY} is set, OpenAI otherwise
 * @param headers extra headers that a gateway wants with each call; stored encrypted like the key
 */
public record CreateCredential(
        @NotBlank @Size(max = 256) String name,

        @Nullable
        @Size(max = 4096)
        @Pattern(regexp = "[\\x21-\\x7e]*", message = "must be visible ASCII without spaces")
        String apiKey,

        @Nullable
        @Size(max = 2048)
        @Pattern(regexp = "https?://[^\\s?#]+", message = "must be an http or https address without query")
        String baseUrl,

        @Nullable @Size(max = 16)
        Map<
                        @NotBlank @Size(max = 128) @Pattern(regexp = "[A-Za-z0-9-]+", message = "must be a header name")
                        String,
                        @NotBlank @Size(max = 4096)
                        @Pattern(regexp = "[\\x20-\\x7e]*", message = "must be visible ASCII") String>
                headers) {

    @Override
    public String toString() {
        return "CreateCredential[name=" + name + "]";
    }
}
