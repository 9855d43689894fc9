package org.colloquy.core.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import org.colloquy.api.assistant.AssistantView;
import org.colloquy.api.assistant.ChatbotView;
import org.colloquy.api.assistant.FailureOptions;
import org.colloquy.api.assistant.FunctionTool;
import org.colloquy.api.run.CreateRun;
import org.colloquy.api.run.ToolChoice;
import org.colloquy.api.run.Truncation;
import org.jspecify.annotations.Nullable;

/**
 * What a run was told at its creation: the assistant as it was then, and what the caller wanted otherwise. Kept with the run, so
 * that a change of the assistant changes no run that has begun.
 *
 * @param maxTokens limit of one answer; null: none but the run's
 * @param credentialId null means the workspace's standard one
 * @param opening what is said before the conversation, after the instructions; null: nothing
 * @param remoteAssistantId an assistant that the provider keeps and that answers instead of the model; null: none does
 * @param assistantVersion which version of the assistant it is
 * @param failures what a chatbot does when its model fails; null: nothing special
 */
record RunSpec(
        String model,
        String instructions,
        List<FunctionTool> tools,
        @Nullable Double temperature,
        @Nullable Double topP,
        @Nullable Integer maxTokens,
        @Nullable Integer maxPromptTokens,
        @Nullable Integer maxCompletionTokens,
        Truncation truncation,
        ToolChoice toolChoice,
        boolean parallelToolCalls,
        @Nullable JsonNode responseFormat,
        @Nullable String reasoningEffort,
        @Nullable String credentialId,
        @Nullable List<Briefing.Line> opening,
        @Nullable String remoteAssistantId,
        @Nullable Integer assistantVersion,
        @Nullable FailureOptions failures) {

    private static final ToolChoice AUTO = new ToolChoice(ToolChoice.Mode.AUTO, null);

    static RunSpec of(AssistantView assistant, CreateRun request) {
        return new RunSpec(
                Objects.requireNonNullElse(request.model(), assistant.model()),
                instructions(assistant, request),
                Objects.requireNonNullElse(request.tools(), assistant.tools()),
                orElse(request.temperature(), assistant.temperature()),
                orElse(request.topP(), assistant.topP()),
                null,
                request.maxPromptTokens(),
                request.maxCompletionTokens(),
                Objects.requireNonNullElse(request.truncation(), Truncation.AUTO),
                Objects.requireNonNullElse(request.toolChoice(), AUTO),
                Objects.requireNonNullElse(request.parallelToolCalls(), true),
                orElse(request.responseFormat(), assistant.responseFormat()),
                orElse(request.reasoningEffort(), assistant.reasoningEffort()),
                null,
                null,
                null,
                assistant.version(),
                null);
    }

    /** A chatbot's answer in a session. */
    static RunSpec ofChatbot(ChatbotView chatbot, String instructions) {
        return new RunSpec(
                chatbot.model(),
                instructions,
                List.of(),
                chatbot.temperature(),
                null,
                chatbot.maxTokens(),
                null,
                null,
                Truncation.AUTO,
                AUTO,
                true,
                null,
                null,
                chatbot.credentialId(),
                null,
                null,
                chatbot.version(),
                chatbot.failures());
    }

    /** What somebody else knows of a session's next answer. */
    static RunSpec of(Briefing briefing) {
        Integer last = briefing.lastMessages();
        return new RunSpec(
                briefing.model(),
                "",
                briefing.tools(),
                briefing.temperature(),
                briefing.topP(),
                briefing.maxTokens(),
                null,
                null,
                last == null ? Truncation.AUTO : new Truncation(last),
                AUTO,
                true,
                briefing.responseFormat(),
                briefing.reasoningEffort(),
                briefing.credentialId(),
                briefing.opening(),
                briefing.remoteAssistantId(),
                null,
                null);
    }

    /** Whether the model was told of a function. */
    boolean knows(String function) {
        return tools.stream().anyMatch(tool -> tool.name().equals(function));
    }

    private static String instructions(AssistantView assistant, CreateRun request) {
        String own = request.instructions() == null ? assistant.instructions() : request.instructions();
        String more = request.additionalInstructions();
        if (own == null || own.isEmpty()) {
            return more == null ? "" : more;
        }
        return more == null || more.isEmpty() ? own : own + "\n\n" + more;
    }

    private static <T> @Nullable T orElse(@Nullable T wanted, @Nullable T otherwise) {
        return wanted == null ? otherwise : wanted;
    }

    @Override
    public String toString() {
        return "RunSpec[model=" + model + ", tools=" + tools.size() + "]";
    }
}
