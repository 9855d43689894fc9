package org.colloquy.api.function;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change of a function: a null component keeps, an empty Optional clears. Name and kind stay; the secret is replaced, never
 * read.
 */
public record UpdateFunction(
        @Nullable
        Optional<@Pattern(regexp = "(?s).*\\S.*", message = "must not be blank") @Size(max = 1024) String> description,

        @Nullable Optional<JsonNode> parameters,

        @Nullable
        Optional<
                        @Size(max = 2048)
                        @Pattern(
                                regexp = "https?://[^\\s@#]+",
                                message = "must be an http or https address without user or fragment")
                        String>
                url,

        @Nullable
        Optional<
                        @Size(max = 128)
                        @Pattern(
                                regexp = "[A-Za-z0-9._-]+",
                                message = "must be a queue name of letters, digits, . _ and -")
                        String>
                queue,

        @Nullable Optional<@Min(100) @Max(600_000) Long> timeoutMs,

        @Nullable
        Optional<
                        @Size(min = 16, max = 512)
                        @Pattern(regexp = "[\\x21-\\x7e]*", message = "must be visible ASCII without spaces") String>
                secret) {

    @Override
    public String toString() {
        return "UpdateFunction[]";
    }
}
