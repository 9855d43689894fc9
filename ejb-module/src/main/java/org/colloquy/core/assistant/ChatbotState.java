package org.colloquy.core.assistant;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.colloquy.api.assistant.BusyPolicy;
import org.colloquy.api.assistant.CreateChatbot;
import org.colloquy.api.assistant.FailureOptions;
import org.colloquy.api.assistant.UpdateChatbot;
import org.colloquy.api.error.AppException;
import org.colloquy.api.json.Json;
import org.colloquy.api.prompt.PromptPreset;
import org.colloquy.core.failure.FailureTexts;
import org.colloquy.core.prompt.Presets;
import org.colloquy.core.prompt.PromptTemplate;
import org.jspecify.annotations.Nullable;

/** How chatbots begin and change. */
final class ChatbotState {

    private ChatbotState() {}

    static AssistantState of(CreateChatbot request) {
        Optional<PromptPreset> preset = preset(request.preset());
        return checked(new AssistantState(
                request.name(),
                request.description(),
                orPreset(request.systemInstructions(), preset, PromptPreset::systemInstructions),
                orPreset(request.promptTemplate(), preset, PromptPreset::promptTemplate),
                request.credentialId(),
                Objects.requireNonNullElseGet(request.model(), AssistantSettings::model),
                Objects.requireNonNullElse(request.temperature(), AssistantSettings.TEMPERATURE),
                null,
                Objects.requireNonNullElse(request.maxTokens(), AssistantSettings.MAX_TOKENS),
                Objects.requireNonNullElse(request.whenBusy(), BusyPolicy.QUEUE),
                failures(request.failures()),
                Objects.requireNonNullElse(request.summarizeOnClose(), false),
                request.flowId(),
                null,
                null,
                null,
                null,
                null));
    }

    static AssistantState changed(AssistantState was, UpdateChatbot change) {
        return checked(new AssistantState(
                Changed.required("name", change.name(), Objects.requireNonNull(was.name())),
                Changed.required("description", change.description(), Objects.requireNonNull(was.description())),
                Changed.value(change.systemInstructions(), was.systemInstructions()),
                Changed.value(change.promptTemplate(), was.promptTemplate()),
                Changed.value(change.credentialId(), was.credentialId()),
                Changed.standard(change.model(), was.model(), AssistantSettings::model),
                Changed.standard(
                        change.temperature(),
                        Objects.requireNonNull(was.temperature()),
                        () -> AssistantSettings.TEMPERATURE),
                was.topP(),
                Changed.standard(
                        change.maxTokens(),
                        Objects.requireNonNull(was.maxTokens()),
                        () -> AssistantSettings.MAX_TOKENS),
                Changed.standard(change.whenBusy(), Objects.requireNonNull(was.whenBusy()), () -> BusyPolicy.QUEUE),
                change.failures() == null
                        ? was.failures()
                        : failures(change.failures().orElse(null)),
                Changed.standard(change.summarizeOnClose(), was.summarizeOnClose(), () -> false),
                Changed.value(change.flowId(), was.flowId()),
                was.tools(),
                was.toolResources(),
                was.responseFormat(),
                was.reasoningEffort(),
                was.metadata()));
    }

    private static AssistantState checked(AssistantState state) {
        PromptTemplate.check("systemInstructions", state.systemInstructions());
        PromptTemplate.check("promptTemplate", state.promptTemplate());
        return state;
    }

    private static @Nullable String orPreset(
            @Nullable String own, Optional<PromptPreset> preset, Function<PromptPreset, String> text) {
        return own == null ? preset.map(text).orElse(null) : own;
    }

    private static Optional<PromptPreset> preset(@Nullable String id) {
        return id == null
                ? Optional.empty()
                : Optional.of(Presets.find(id)
                        .orElseThrow(() -> AppException.invalid("preset", "must be the id of a prompt preset")));
    }

    private static @Nullable String failures(@Nullable FailureOptions options) {
        if (options != null
                && options.language() != null
                && !FailureTexts.languages().contains(options.language())) {
            throw AppException.invalid("failures.language", "must be one of " + FailureTexts.languages());
        }
        return options == null ? null : Json.write(options);
    }
}
