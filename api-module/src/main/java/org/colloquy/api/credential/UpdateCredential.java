package org.colloquy.api.credential;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change of a credential: a null component keeps, an empty Optional clears. The key is replaced, never read.
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
                        @Pattern(
                                regexp = "https?://[^\\s?#]+",
                                message = "must be an http or https address without query")
                        String>
                baseUrl) {

    @Override
    public String toString() {
        return "UpdateCredential[]";
    }
}
