package org.colloquy.core.bot;

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
import org.colloquy.api.bot.Answering;
import org.colloquy.api.bot.Behaviour;
import org.colloquy.api.bot.BotType;
import org.colloquy.api.bot.BotView;
import org.colloquy.api.bot.Trigger;
import org.colloquy.api.bot.TriggerOperator;
import org.colloquy.api.bot.TriggerType;
import org.colloquy.api.bot.WriteBot;
import org.colloquy.api.json.Json;
import org.colloquy.core.platform.Ids;
import org.colloquy.core.platform.JsonColumn;
import org.jspecify.annotations.Nullable;

/** When and where somebody answers. */
@Entity
public class Bot {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final int MAX_MESSAGES = 1_048_576;

    @Id
    private String id;

    @Column(name = "workspace_id")
    private String workspaceId;

    @Column(name = "channel_id")
    private String channelId;

    @Column(name = "credential_id")
    private @Nullable String credentialId;

    private boolean enabled;

    private @Nullable String description;

    @Enumerated(EnumType.STRING)
    private BotType type;

    @Column(name = "target_id")
    private @Nullable String targetId;

    @Column(name = "flow_id")
    private @Nullable String flowId;

    @Column(name = "function_url")
    private @Nullable String functionUrl;

    private @Nullable String model;

    @Column(name = "max_tokens")
    private @Nullable Integer maxTokens;

    @Column(name = "system_messages")
    private @Nullable String systemMessages;

    @Column(name = "assistant_messages")
    private @Nullable String assistantMessages;

    @Column(name = "user_messages")
    private @Nullable String userMessages;

    @Enumerated(EnumType.STRING)
    @Column(name = "trigger_type")
    private TriggerType triggerType;

    @Enumerated(EnumType.STRING)
    @Column(name = "trigger_operator")
    private @Nullable TriggerOperator triggerOperator;

    @Column(name = "trigger_value")
    private @Nullable String triggerValue;

    private int priority;

    /** Null in a row that says nothing of it. */
    @Embedded
    private @Nullable BehaviourColumns behaviour;

    @Version
    private int version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Bot() {}

    @SuppressWarnings("NullAway.Init")
    Bot(String workspaceId, String channelId, Instant now) {
        this.id = Ids.next("bot");
        this.workspaceId = workspaceId;
        this.channelId = channelId;
        this.createdAt = now;
    }

    String id() {
        return id;
    }

    String channelId() {
        return channelId;
    }

    /** Takes all of it over; what is null in it is not said. */
    void write(WriteBot said, Behaviour behaves, Instant now) {
        Answering with = said.answering();
        enabled = said.enabled();
        credentialId = said.credentialId();
        description = said.description();
        type = said.type();
        targetId = with.assistantId();
        flowId = type == BotType.FLOW ? with.flowId() : null;
        functionUrl = with.functionUrl();
        model = with.model();
        maxTokens = with.maxTokens();
        systemMessages = written("systemMessages", with.systemMessages());
        assistantMessages = written("assistantMessages", with.assistantMessages());
        userMessages = written("userMessages", with.userMessages());
        triggerType = said.trigger().type();
        triggerOperator = said.trigger().operator();
        triggerValue = said.trigger().value();
        priority = said.priority() == null ? 0 : said.priority();
        behaviour = new BehaviourColumns(behaves);
        updatedAt = now;
    }

    BotView view() {
        return new BotView(
                id,
                channelId,
                enabled,
                description,
                type,
                credentialId,
                new Answering(
                        targetId,
                        functionUrl,
                        model,
                        read(systemMessages),
                        read(assistantMessages),
                        read(userMessages),
                        maxTokens,
                        flowId),
                new Trigger(triggerType, triggerOperator, triggerValue),
                BehaviourColumns.view(behaviour),
                priority,
                createdAt,
                updatedAt);
    }

    private static @Nullable String written(String field, @Nullable List<String> texts) {
        return texts == null ? null : JsonColumn.within(MAX_MESSAGES, field, Json.write(texts));
    }

    private static @Nullable List<String> read(@Nullable String texts) {
        return texts == null ? null : JsonColumn.list(texts, TEXTS);
    }
}
