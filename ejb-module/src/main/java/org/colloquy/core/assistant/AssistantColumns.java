package org.colloquy.core.assistant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.colloquy.api.assistant.BusyPolicy;
import org.jspecify.annotations.Nullable;

/** The columns of an {@link AssistantState}, which an assistant and each of its versions have. */
@Embeddable
public class AssistantColumns {

    private @Nullable String name;

    private @Nullable String description;

    @Column(name = "system_instructions")
    private @Nullable String systemInstructions;

    @Column(name = "prompt_template")
    private @Nullable String promptTemplate;

    @Column(name = "credential_id")
    private @Nullable String credentialId;

    private String model;

    private @Nullable Double temperature;

    @Column(name = "top_p")
    private @Nullable Double topP;

    @Column(name = "max_tokens")
    private @Nullable Integer maxTokens;

    @Enumerated(EnumType.STRING)
    @Column(name = "when_busy")
    private @Nullable BusyPolicy whenBusy;

    private @Nullable String failures;

    @Column(name = "summarize_on_close")
    private boolean summarizeOnClose;

    @Column(name = "flow_id")
    private @Nullable String flowId;

    private @Nullable String tools;

    @Column(name = "tool_resources")
    private @Nullable String toolResources;

    @Column(name = "response_format")
    private @Nullable String responseFormat;

    @Column(name = "reasoning_effort")
    private @Nullable String reasoningEffort;

    private @Nullable String metadata;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected AssistantColumns() {}

    AssistantColumns(AssistantState state) {
        this.name = state.name();
        this.description = state.description();
        this.systemInstructions = state.systemInstructions();
        this.promptTemplate = state.promptTemplate();
        this.credentialId = state.credentialId();
        this.model = state.model();
        this.temperature = state.temperature();
        this.topP = state.topP();
        this.maxTokens = state.maxTokens();
        this.whenBusy = state.whenBusy();
        this.failures = state.failures();
        this.summarizeOnClose = state.summarizeOnClose();
        this.flowId = state.flowId();
        this.tools = state.tools();
        this.toolResources = state.toolResources();
        this.responseFormat = state.responseFormat();
        this.reasoningEffort = state.reasoningEffort();
        this.metadata = state.metadata();
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
                flowId,
                tools,
                toolResources,
                responseFormat,
                reasoningEffort,
                metadata);
    }
}
