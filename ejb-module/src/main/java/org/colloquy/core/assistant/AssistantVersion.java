package org.colloquy.core.assistant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.colloquy.api.assistant.AssistantVersionView;
import org.colloquy.api.assistant.BusyPolicy;
import org.colloquy.core.platform.Ids;
import org.jspecify.annotations.Nullable;

/** An assistant as it was between two changes. Never changes itself. */
@Entity
@Table(name = "assistant_version")
public class AssistantVersion {

    @Id
    private String id;

    @Column(name = "workspace_id")
    private String workspaceId;

    @Column(name = "assistant_id")
    private String assistantId;

    private int number;

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

    private @Nullable String failures;

    @Column(name = "summarize_on_close")
    private boolean summarizeOnClose;

    private @Nullable String tools;

    @Column(name = "tool_resources")
    private @Nullable String toolResources;

    @Column(name = "response_format")
    private @Nullable String responseFormat;

    @Column(name = "reasoning_effort")
    private @Nullable String reasoningEffort;

    private @Nullable String metadata;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected AssistantVersion() {}

    AssistantVersion(String workspaceId, String assistantId, int number, AssistantState state, Instant createdAt) {
        this.id = Ids.next("asstv");
        this.workspaceId = workspaceId;
        this.assistantId = assistantId;
        this.number = number;
        this.createdAt = createdAt;
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
        this.tools = state.tools();
        this.toolResources = state.toolResources();
        this.responseFormat = state.responseFormat();
        this.reasoningEffort = state.reasoningEffort();
        this.metadata = state.metadata();
    }

    int number() {
        return number;
    }

    String assistantId() {
        return assistantId;
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

    AssistantVersionView view() {
        return new AssistantVersionView(assistantId, number, createdAt, state().json());
    }
}
