package org.colloquy.api.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An assistant as stored.
 *
 * @param responseFormat as given: {@code "auto"} or an object; null: the provider's default
 * @param toolResources as given; null when none were
 * @param version which of its versions this is, from 1
 */
public record AssistantView(
        String id,
        @Nullable String name,
        @Nullable String description,
        @Nullable String instructions,
        String model,
        List<FunctionTool> tools,
        @Nullable JsonNode toolResources,
        Map<String, String> metadata,
        @Nullable Double temperature,
        @Nullable Double topP,
        @Nullable JsonNode responseFormat,
        @Nullable String reasoningEffort,
        int version,
        Instant createdAt) {}
