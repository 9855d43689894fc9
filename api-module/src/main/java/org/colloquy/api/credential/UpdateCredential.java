package org.colloquy.api.credential;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change of a credential: a null component keeps, an empty Optional clears. The key is replaced, never read. Clearing {@code
 * authHeader} or {@code protocol} brings its default back.
 */
public record UpdateCredential(
        @Nullable
        Optional<@Pattern(regexp = "(?s).*\\S.*", message = "must not be blank") @Size(max = 256) String> name,

        @Nullable
        Optional<
                        @Size(max = 4096)
                        @Pattern(regexp = "[\\x21-\\x7e]*", message = "must be visible ASCII without spaces") String>
                apiKey,

        @Nullable
        Optional<
                        @Size(max = 2048)
                        @Pattern(regexp = CredentialLimits.ADDRESS, message = CredentialLimits.ADDRESS_MESSAGE) String>
                baseUrl,

        @Nullable
        Optional<
                        @Size(max = 256)
                        @Pattern(regexp = CredentialLimits.VISIBLE, message = CredentialLimits.VISIBLE_MESSAGE) String>
                organization,

        @Nullable
        Optional<
                        @Size(max = 256)
                        @Pattern(regexp = CredentialLimits.VISIBLE, message = CredentialLimits.VISIBLE_MESSAGE) String>
                project,

        @Nullable
        Optional<
                        @Size(max = 64)
                        @Pattern(regexp = CredentialLimits.VERSION, message = CredentialLimits.VERSION_MESSAGE) String>
                apiVersion,

        @Nullable Optional<AuthHeader> authHeader,
        @Nullable Optional<UpstreamProtocol> protocol,
        @Nullable Optional<@Min(1) @Max(CredentialLimits.MAX_CONCURRENT) Integer> maxConcurrent) {

    @Override
    public String toString() {
        return "UpdateCredential[]";
    }
}
