package org.colloquy.core.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.colloquy.api.assistant.CreateAssistant;
import org.colloquy.api.assistant.FunctionTool;
import org.colloquy.api.assistant.UpdateAssistant;
import org.colloquy.core.platform.JsonColumn;
import org.jspecify.annotations.Nullable;

/** How plain assistants begin and change. */
final class PlainState {

    private static final int MAX_TOOLS = 1_048_576;
    private static final int MAX_RESOURCES = 65_536;
    private static final int MAX_FORMAT = 262_144;

    private PlainState() {}

    static AssistantState of(CreateAssistant request) {
        return new AssistantState(
                request.name(),
                request.description(),
                request.instructions(),
                null,
                null,
                request.model(),
                request.temperature(),
                request.topP(),
                null,
                null,
                null,
                false,
                null,
                tools(request.tools()),
                resources(request.toolResources()),
                format(request.responseFormat()),
                request.reasoningEffort(),
                JsonColumn.ofPairs(request.metadata()));
    }

    static AssistantState changed(AssistantState was, UpdateAssistant change) {
        return new AssistantState(
                Changed.value(change.name(), was.name()),
                Changed.value(change.description(), was.description()),
                Changed.value(change.instructions(), was.systemInstructions()),
                was.promptTemplate(),
                was.credentialId(),
                Changed.required("model", change.model(), was.model()),
                Changed.value(change.temperature(), was.temperature()),
                Changed.value(change.topP(), was.topP()),
                was.maxTokens(),
                was.whenBusy(),
                was.failures(),
                was.summarizeOnClose(),
                was.flowId(),
                change.tools() == null ? was.tools() : tools(change.tools().orElse(List.of())),
                change.toolResources() == null
                        ? was.toolResources()
                        : resources(change.toolResources().orElse(null)),
                change.responseFormat() == null
                        ? was.responseFormat()
                        : format(change.responseFormat().orElse(null)),
                Changed.value(change.reasoningEffort(), was.reasoningEffort()),
                change.metadata() == null
                        ? was.metadata()
                        : JsonColumn.ofPairs(change.metadata().orElse(Map.of())));
    }

    private static @Nullable String tools(List<FunctionTool> functions) {
        return JsonColumn.within(MAX_TOOLS, "tools", JsonColumn.ofList(functions));
    }

    private static @Nullable String resources(@Nullable JsonNode resources) {
        return JsonColumn.within(MAX_RESOURCES, "tool_resources", JsonColumn.ofTree(resources));
    }

    private static @Nullable String format(@Nullable JsonNode format) {
        return JsonColumn.within(MAX_FORMAT, "response_format", JsonColumn.ofTree(format));
    }
}
