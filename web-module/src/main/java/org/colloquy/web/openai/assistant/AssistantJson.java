package org.colloquy.web.openai.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import org.colloquy.api.assistant.AssistantView;
import org.colloquy.web.openai.wire.Seconds;
import org.colloquy.web.openai.wire.WireObject;
import org.jspecify.annotations.Nullable;

/** An assistant. */
@WireObject
public record AssistantJson(
        String id,
        String object,
        long createdAt,
        @Nullable String name,
        @Nullable String description,
        String model,
        @Nullable String instructions,
        List<ToolJson> tools,
        JsonNode toolResources,
        Map<String, String> metadata,
        @Nullable Double temperature,
        @Nullable Double topP,
        @Nullable String reasoningEffort,
        JsonNode responseFormat) {

    static AssistantJson of(AssistantView assistant) {
        return new AssistantJson(
                assistant.id(),
                "assistant",
                Seconds.of(assistant.createdAt()),
                assistant.name(),
                assistant.description(),
                assistant.model(),
                assistant.instructions(),
                ToolJson.of(assistant.tools()),
                orEmpty(assistant.toolResources()),
                assistant.metadata(),
                assistant.temperature(),
                assistant.topP(),
                assistant.reasoningEffort(),
                ResponseFormats.shown(assistant.responseFormat()));
    }

    private static JsonNode orEmpty(@Nullable JsonNode resources) {
        return resources == null ? JsonNodeFactory.instance.objectNode() : resources;
    }
}
