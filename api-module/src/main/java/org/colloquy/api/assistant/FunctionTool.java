package org.colloquy.api.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A function that a model may call. One that is registered with this server under the same name is executed here, any other by
 * the remote caller.
 *
 * @param name letters, digits, underscore and hyphen, up to 64
 * @param parameters JSON Schema of the arguments; null: none
 * @param strict whether the provider has to keep the arguments to the schema; null: its default
 */
public record FunctionTool(
        @NotNull @Pattern(regexp = NAME) String name,
        @Nullable @Size(max = 16_384) String description,
        @Nullable JsonNode parameters,
        @Nullable Boolean strict) {

    /** What a function's name looks like. */
    public static final String NAME = "[A-Za-z0-9_-]{1,64}";
}
