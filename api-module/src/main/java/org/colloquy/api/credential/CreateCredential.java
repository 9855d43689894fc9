package org.colloquy.api.credential;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
 * @param organization sent as {@code OpenAI-Organization}
 * @param project sent as {@code OpenAI-Project}
 * @param apiVersion sent as the query {@code api-version}, which Azure wants
 * @param authHeader where the key goes; {@code bearer} when absent
 * @param protocol which interface calls use; {@code auto} when absent
 * @param maxConcurrent the most calls in flight with it on one node; the server's default when absent
 */
public record CreateCredential(
        @NotBlank @Size(max = 256) String name,

        @Nullable
        @Size(max = 4096)
        @Pattern(regexp = "[\\x21-\\x7e]*", message = "must be visible ASCII without spaces")
        String apiKey,

        @Nullable
        @Size(max = 2048)
        @Pattern(regexp = CredentialLimits.ADDRESS, message = CredentialLimits.ADDRESS_MESSAGE)
        String baseUrl,

        @Nullable @Size(max = 16)
        Map<
                        @NotBlank @Size(max = 128)
                        @Pattern(
                                regexp = "(?i)(?!(?:connection|content-length|expect|host|upgrade)$)[a-z0-9-]+",
                                message = "must be a header name that is not the connection's own")
                        String,
                        @NotBlank @Size(max = 4096)
                        @Pattern(regexp = "[\\x20-\\x7e]*", message = "must be visible ASCII") String>
                headers,

        @Nullable
        @Size(max = 256)
        @Pattern(regexp = CredentialLimits.VISIBLE, message = CredentialLimits.VISIBLE_MESSAGE)
        String organization,

        @Nullable
        @Size(max = 256)
        @Pattern(regexp = CredentialLimits.VISIBLE, message = CredentialLimits.VISIBLE_MESSAGE)
        String project,

        @Nullable
        @Size(max = 64)
        @Pattern(regexp = CredentialLimits.VERSION, message = CredentialLimits.VERSION_MESSAGE)
        String apiVersion,

        @Nullable AuthHeader authHeader,
        @Nullable UpstreamProtocol protocol,

        @Nullable @Min(1) @Max(CredentialLimits.MAX_CONCURRENT)
        Integer maxConcurrent) {

    /** A credential without peculiarities. */
    public static CreateCredential of(String name, @Nullable String apiKey, @Nullable String baseUrl) {
        return new CreateCredential(name, apiKey, baseUrl, null, null, null, null, null, null, null);
    }

    @Override
    public String toString() {
        return "CreateCredential[name=" + name + "]";
    }
}
