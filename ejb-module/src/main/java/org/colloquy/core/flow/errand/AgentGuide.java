package org.colloquy.core.flow.errand;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import org.colloquy.api.assistant.AssistantView;
import org.colloquy.api.assistant.ChatbotView;
import org.colloquy.api.assistant.FunctionTool;
import org.jspecify.annotations.Nullable;

/** What an assistant answers with when a flow has left the conversation to it. */
record AgentGuide(
        String model,
        String instructions,
        List<FunctionTool> tools,
        @Nullable Double temperature,
        @Nullable Double topP,
        @Nullable Integer maxTokens,
        @Nullable JsonNode responseFormat,
        @Nullable String reasoningEffort,
        @Nullable String credentialId) {

    static AgentGuide of(AssistantView assistant) {
        JsonNode format = assistant.responseFormat();
        return new AgentGuide(
                assistant.model(),
                Objects.requireNonNullElse(assistant.instructions(), ""),
                assistant.tools(),
                assistant.temperature(),
                assistant.topP(),
                null,
                format != null && format.isObject() ? format : null,
                assistant.reasoningEffort(),
                null);
    }

    static AgentGuide of(ChatbotView chatbot, String instructions) {
        return new AgentGuide(
                chatbot.model(),
                instructions,
                List.of(),
                chatbot.temperature(),
                null,
                chatbot.maxTokens(),
                null,
                null,
                chatbot.credentialId());
    }

    /** Whether the model may call a function. */
    boolean knows(String function) {
        return tools.stream().anyMatch(tool -> tool.name().equals(function));
    }
}
