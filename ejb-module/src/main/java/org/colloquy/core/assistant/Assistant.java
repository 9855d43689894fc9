package org.colloquy.core.assistant;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.colloquy.api.assistant.ChatbotView;
import org.colloquy.api.assistant.CreateChatbot;
import org.colloquy.api.assistant.UpdateChatbot;
import org.colloquy.api.error.AppException;
import org.colloquy.core.platform.Ids;
import org.jspecify.annotations.Nullable;

/** Who answers. */
@Entity
public class Assistant {

    @Id
    private String id;

    @Column(name = "workspace_id")
    private String workspaceId;

    @Column(name = "credential_id")
    private @Nullable String credentialId;

    private String name;

    private String description;

    @Column(name = "system_instructions")
    private @Nullable String systemInstructions;

    @Column(name = "prompt_template")
    private @Nullable String promptTemplate;

    private String model;

    private double temperature;

    @Column(name = "max_tokens")
    private int maxTokens;

    @Version
    private int version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Assistant() {}

    Assistant(String workspaceId, CreateChatbot request, Instant now) {
        this.id = Ids.next("asst");
        this.workspaceId = workspaceId;
        this.name = request.name();
        this.description = request.description();
        this.systemInstructions = request.systemInstructions();
        this.promptTemplate = request.promptTemplate();
        this.model = Objects.requireNonNullElseGet(request.model(), AssistantSettings::model);
        this.temperature = Objects.requireNonNullElse(request.temperature(), AssistantSettings.TEMPERATURE);
        this.maxTokens = Objects.requireNonNullElse(request.maxTokens(), AssistantSettings.MAX_TOKENS);
        this.credentialId = request.credentialId();
        this.createdAt = now;
        this.updatedAt = now;
    }

    String id() {
        return id;
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
        updatedAt = now;
    }

    ChatbotView view() {
        return new ChatbotView(
                id,
                name,
                description,
                systemInstructions,
                promptTemplate,
                model,
                temperature,
                maxTokens,
                credentialId,
                createdAt,
                updatedAt);
    }

    private static String required(String field, @Nullable Optional<String> change, String current) {
        return change == null ? current : change.orElseThrow(() -> AppException.invalid(field, "cannot be cleared"));
    }

    private static @Nullable String changed(@Nullable Optional<String> change, @Nullable String current) {
        return change == null ? current : change.orElse(null);
    }
}
