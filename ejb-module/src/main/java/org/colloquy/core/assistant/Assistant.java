package org.colloquy.core.assistant;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.colloquy.api.assistant.AssistantView;
import org.colloquy.api.assistant.ChatbotView;
import org.colloquy.api.assistant.CreateAssistant;
import org.colloquy.api.assistant.CreateChatbot;
import org.colloquy.api.assistant.FunctionTool;
import org.colloquy.core.platform.Ids;
import org.colloquy.core.platform.JsonColumn;

/** Who answers: a chatbot, which has a persona and knows its client, or a plain assistant. */
@Entity
public class Assistant {

    private static final TypeReference<List<FunctionTool>> TOOLS = new TypeReference<>() {};

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

    @Embedded
    private AssistantColumns columns;

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

    private Assistant(String workspaceId, Kind kind, AssistantState state, Instant now) {
        this.id = Ids.next("asst");
        this.workspaceId = workspaceId;
        this.kind = kind;
        this.columns = new AssistantColumns(state);
        this.revision = 1;
        this.createdAt = now;
        this.updatedAt = now;
    }

    Assistant(String workspaceId, CreateChatbot request, Instant now) {
        this(workspaceId, Kind.CHATBOT, ChatbotState.of(request), now);
    }

    Assistant(String workspaceId, CreateAssistant request, Instant now) {
        this(workspaceId, Kind.PLAIN, PlainState.of(request), now);
    }

    /** The one that sessions of a channel name. */
    static Assistant ofChannel(String workspaceId, String name, Instant now) {
        return new Assistant(workspaceId, Kind.CHANNEL, AssistantState.named(name), now);
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

    AssistantState state() {
        return columns.state();
    }

    /** Makes it what it is to be; the number of the version that holds from now on. */
    int become(AssistantState state, Instant now) {
        columns = new AssistantColumns(state);
        updatedAt = now;
        revision++;
        return revision;
    }

    AssistantView view() {
        AssistantState state = state();
        return new AssistantView(
                id,
                state.name(),
                state.description(),
                state.systemInstructions(),
                state.model(),
                JsonColumn.list(state.tools(), TOOLS),
                JsonColumn.tree(state.toolResources()),
                JsonColumn.pairs(state.metadata()),
                state.temperature(),
                state.topP(),
                JsonColumn.tree(state.responseFormat()),
                state.reasoningEffort(),
                revision,
                createdAt);
    }

    ChatbotView chatbot() {
        AssistantState state = state();
        return new ChatbotView(
                id,
                Objects.requireNonNull(state.name()),
                Objects.requireNonNull(state.description()),
                state.systemInstructions(),
                state.promptTemplate(),
                state.model(),
                Objects.requireNonNull(state.temperature()),
                Objects.requireNonNull(state.maxTokens()),
                state.credentialId(),
                Objects.requireNonNull(state.whenBusy()),
                state.failureOptions(),
                state.summarizeOnClose(),
                state.flowId(),
                revision,
                createdAt,
                updatedAt);
    }
}
