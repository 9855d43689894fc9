package org.colloquy.core.upstream;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * A function that the model may call.
 *
 * @param parameters JSON Schema of an object; null for a function without parameters
 * @param strict whether the provider has to hold the model to the schema; null is the provider's choice
 */
public record ToolSpec(
        String name,
        @Nullable String description,
        @Nullable JsonNode parameters,
        @Nullable Boolean strict) {}
