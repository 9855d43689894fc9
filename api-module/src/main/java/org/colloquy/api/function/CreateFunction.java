package org.colloquy.api.function;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A new function behind an HTTP address or a queue; exactly one of {@code url} and {@code queue} is given.
 *
 * @param parameters JSON Schema of the arguments, an object with {@code "type": "object"}; absent: no arguments
 * @param url where calls are posted to
 * @param queue name of the queue at the broker
 * @param timeoutMs how long a call may take; absent: {@code colloquy.functions.time-limit}
 * @param secret key of the HTTP calls' signature; stored encrypted and never shown
 */
public record CreateFunction(
        @NotBlank @Pattern(regexp = "[A-Za-z0-9_-]{1,64}", message = "must be 1 to 64 letters, digits, _ and -")
        String name,

        @NotBlank @Size(max = 1024) String description,
        @Nullable JsonNode parameters,

        @Nullable
        @Size(max = 2048)
        @Pattern(regexp = "https?://[^\\s@#]+", message = "must be an http or https address without user or fragment")
        String url,

        @Nullable
        @Size(max = 128)
        @Pattern(regexp = "[A-Za-z0-9._-]+", message = "must be a queue name of letters, digits, . _ and -")
        String queue,

        @Nullable @Min(100) @Max(600_000) Long timeoutMs,

        @Nullable
        @Size(min = 16, max = 512)
        @Pattern(regexp = "[\\x21-\\x7e]*", message = "must be visible ASCII without spaces")
        String secret) {

    @Override
    public String toString() {
        return "CreateFunction[name=" + name + "]";
    }
}
