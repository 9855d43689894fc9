package org.colloquy.core.assistant;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.colloquy.api.assistant.AssistantView;
import org.colloquy.api.assistant.BusyPolicy;
import org.colloquy.api.assistant.ChatbotView;
import org.colloquy.api.assistant.CreateAssistant;
import org.colloquy.api.assistant.CreateChatbot;
import org.colloquy.api.assistant.FailureOptions;
import org.colloquy.api.assistant.FunctionTool;
import org.colloquy.api.assistant.UpdateAssistant;
import org.colloquy.api.assistant.UpdateChatbot;
import org.colloquy.api.error.AppException;
import org.colloquy.api.json.Json;
import org.colloquy.api.prompt.PromptPreset;
import org.colloquy.core.failure.FailureTexts;
import org.colloquy.core.platform.Ids;
import org.colloquy.core.platform.JsonColumn;
import org.colloquy.core.prompt.Presets;
import org.colloquy.core.prompt.PromptTemplate;
import org.jspecify.annotations.Nullable;

/** Who answers: a chatbot, which has a persona and knows its client, or a plain assistant. */
@Entity
public class Assistant {

    private static final TypeReference<List<FunctionTool>> TOOLS = new TypeReference<>() {};
    private static final int MAX_TOOLS = 1_048_576;
    private static final int MAX_RESOURCES = 65_536;
    private static final int MAX_FORMAT = 262_144;

    /** How its prompt is made. */
    enum Kind {
        CHATBOT,
        PLAIN,
        /** Stands for whoever answers on a channel; the bots of the channel say what with. */
        CHANNEL
    }

    @Id
    private String id;

    @Column(name = "workspace_id")
    private String workspaceId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "credential_id")
    private @Nullable String credentialId;

    private @Nullable String name;

    private @Nullable String description;

    @Column(name = "system_instructions")
    private @Nullable String systemInstructions;

    @Column(name = "prompt_template")
    private @Nullable String promptTemplate;

    private String model;

    private @Nullable Double temperature;

    @Column(name = "top_p")
    private @Nullable Double topP;

    @Column(name = "max_tokens")
    private @Nullable Integer maxTokens;

    @Enumerated(EnumType.STRING)
    @Column(name = "when_busy")
    private @Nullable BusyPolicy whenBusy;

    private @Nullable String tools;

    @Column(name = "tool_resources")
    private @Nullable String toolResources;

    @Column(name = "response_format")
    private @Nullable String responseFormat;

    @Column(name = "reasoning_effort")
    private @Nullable String reasoningEffort;

    private @Nullable String metadata;

    /** {@link FailureOptions} as JSON. */
    private @Nullable String failures;

    @Column(name = "summarize_on_close")
    private boolean summarizeOnClose;

    /** The number of the version that holds. */
    private int revision;

    @Version
    private int version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Assistant() {}

    private Assistant(String workspaceId, Kind kind, String model, Instant now) {
        this.id = Ids.next("asst");
        this.workspaceId = workspaceId;
        this.kind = kind;
        this.model = model;
        this.revision = 1;
        this.createdAt = now;
        this.updatedAt = now;
    }

    Assistant(String workspaceId, CreateChatbot request, Instant now) {
        this(workspaceId, Kind.CHATBOT, Objects.requireNonNullElseGet(request.model(), AssistantSettings::model), now);
        this.name = request.name();
        this.description = request.description();
        Optional<PromptPreset> preset = preset(request.preset());
        this.systemInstructions = request.systemInstructions() == null
                ? preset.map(PromptPreset::systemInstructions).orElse(null)
                : request.systemInstructions();
        this.promptTemplate = request.promptTemplate() == null
                ? preset.map(PromptPreset::promptTemplate).orElse(null)
                : request.promptTemplate();
        this.temperature = Objects.requireNonNullElse(request.temperature(), AssistantSettings.TEMPERATURE);
        this.maxTokens = Objects.requireNonNullElse(request.maxTokens(), AssistantSettings.MAX_TOKENS);
        this.credentialId = request.credentialId();
        this.whenBusy = Objects.requireNonNullElse(request.whenBusy(), BusyPolicy.QUEUE);
        this.failures = failures(request.failures());
        this.summarizeOnClose = Objects.requireNonNullElse(request.summarizeOnClose(), false);
        requireTemplates();
    }

    Assistant(String workspaceId, CreateAssistant request, Instant now) {
        this(workspaceId, Kind.PLAIN, request.model(), now);
        this.name = request.name();
        this.description = request.description();
        this.systemInstructions = request.instructions();
        this.temperature = request.temperature();
        this.topP = request.topP();
        this.reasoningEffort = request.reasoningEffort();
        equip(request.tools());
        provide(request.toolResources());
        format(request.responseFormat());
        this.metadata = JsonColumn.ofPairs(request.metadata());
    }

    /** The one that sessions of a channel name. */
    static Assistant ofChannel(String workspaceId, String name, Instant now) {
        Assistant assistant = new Assistant(workspaceId, Kind.CHANNEL, AssistantSettings.model(), now);
        assistant.name = name;
        return assistant;
    }

    String id() {
        return id;
    }

    String workspaceId() {
        return workspaceId;
    }

    int revision() {
        return revision;
    }

    int nextRevision() {
        revision++;
        return revision;
    }

    AssistantState state() {
        return new AssistantState(
                name,
                description,
                systemInstructions,
                promptTemplate,
                credentialId,
                model,
                temperature,
                topP,
                maxTokens,
                whenBusy,
                failures,
                summarizeOnClose,
                tools,
                toolResources,
                responseFormat,
                reasoningEffort,
                metadata);
    }

    /** Makes it what it was. */
    void restore(AssistantState state, Instant now) {
        name = state.name();
        description = state.description();
        systemInstructions = state.systemInstructions();
        promptTemplate = state.promptTemplate();
        credentialId = state.credentialId();
        model = state.model();
        temperature = state.temperature();
        topP = state.topP();
        maxTokens = state.maxTokens();
        whenBusy = state.whenBusy();
        failures = state.failures();
        summarizeOnClose = state.summarizeOnClose();
        tools = state.tools();
        toolResources = state.toolResources();
        responseFormat = state.responseFormat();
        reasoningEffort = state.reasoningEffort();
        metadata = state.metadata();
        updatedAt = now;
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

    private void requireTemplates() {
        PromptTemplate.check("systemInstructions", systemInstructions);
        PromptTemplate.check("promptTemplate", promptTemplate);
    }

    private void equip(List<FunctionTool> functions) {
        tools = JsonColumn.within(MAX_TOOLS, "tools", JsonColumn.ofList(functions));
    }

    private void provide(@Nullable JsonNode resources) {
        toolResources = JsonColumn.within(MAX_RESOURCES, "tool_resources", JsonColumn.ofTree(resources));
    }

    private void format(@Nullable JsonNode answerFormat) {
        responseFormat = JsonColumn.within(MAX_FORMAT, "response_format", JsonColumn.ofTree(answerFormat));
    }

    void change(UpdateAssistant change, Instant now) {
        if (change.model() != null) {
            model = change.model().orElseThrow(() -> AppException.invalid("model", "cannot be cleared"));
        }
        name = changed(change.name(), name);
        description = changed(change.description(), description);
        systemInstructions = changed(change.instructions(), systemInstructions);
        temperature = changed(change.temperature(), temperature);
        topP = changed(change.topP(), topP);
        reasoningEffort = changed(change.reasoningEffort(), reasoningEffort);
        if (change.tools() != null) {
            equip(change.tools().orElse(List.of()));
        }
        if (change.toolResources() != null) {
            provide(change.toolResources().orElse(null));
        }
        if (change.responseFormat() != null) {
            format(change.responseFormat().orElse(null));
        }
        if (change.metadata() != null) {
            metadata = JsonColumn.ofPairs(change.metadata().orElse(Map.of()));
        }
        updatedAt = now;
    }

    void change(UpdateChatbot change, Instant now) {
        name = required("name", change.name(), name);
        description = required("description", change.description(), description);
        systemInstructions = changed(change.systemInstructions(), systemInstructions);
        promptTemplate = changed(change.promptTemplate(), promptTemplate);
        credentialId = changed(change.credentialId(), credentialId);
        if (change.model() != null) {
            model = change.model().orElseGet(AssistantSettings::model);
        }
        if (change.temperature() != null) {
            temperature = change.temperature().orElse(AssistantSettings.TEMPERATURE);
        }
        if (change.maxTokens() != null) {
            maxTokens = change.maxTokens().orElse(AssistantSettings.MAX_TOKENS);
        }
        if (change.whenBusy() != null) {
            whenBusy = change.whenBusy().orElse(BusyPolicy.QUEUE);
        }
        if (change.failures() != null) {
            failures = failures(change.failures().orElse(null));
        }
        if (change.summarizeOnClose() != null) {
            summarizeOnClose = change.summarizeOnClose().orElse(false);
        }
        requireTemplates();
        updatedAt = now;
    }

    AssistantView view() {
        return new AssistantView(
                id,
                name,
                description,
                systemInstructions,
                model,
                JsonColumn.list(tools, TOOLS),
                JsonColumn.tree(toolResources),
                JsonColumn.pairs(metadata),
                temperature,
                topP,
                JsonColumn.tree(responseFormat),
                reasoningEffort,
                revision,
                createdAt);
    }

    ChatbotView chatbot() {
        return new ChatbotView(
                id,
                Objects.requireNonNull(name),
                Objects.requireNonNull(description),
                systemInstructions,
                promptTemplate,
                model,
                Objects.requireNonNull(temperature),
                Objects.requireNonNull(maxTokens),
                credentialId,
                Objects.requireNonNull(whenBusy),
                failures == null ? null : Json.read(failures, FailureOptions.class),
                summarizeOnClose,
                revision,
                createdAt,
                updatedAt);
    }

    private static String required(String field, @Nullable Optional<String> change, @Nullable String current) {
        return change == null
                ? Objects.requireNonNull(current)
                : change.orElseThrow(() -> AppException.invalid(field, "cannot be cleared"));
    }

    private static <T> @Nullable T changed(@Nullable Optional<T> change, @Nullable T current) {
        return change == null ? current : change.orElse(null);
    }
}
