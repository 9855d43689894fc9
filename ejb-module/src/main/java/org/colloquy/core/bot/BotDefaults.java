package org.colloquy.core.bot;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.colloquy.api.bot.Behaviour;
import org.colloquy.api.bot.BotSettings;
import org.colloquy.core.platform.Ids;
import org.jspecify.annotations.Nullable;

/** A channel's settings for its bots. */
@Entity
@Table(name = "bot_settings")
public class BotDefaults {

    @Id
    private String id;

    @Column(name = "workspace_id")
    private String workspaceId;

    @Column(name = "channel_id")
    private String channelId;

    @Column(name = "credential_id")
    private String credentialId;

    @Column(name = "fallback_bot_id")
    private @Nullable String fallbackBotId;

    @Column(name = "speech_to_text")
    private boolean speechToText;

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
    protected BotDefaults() {}

    @SuppressWarnings("NullAway.Init")
    BotDefaults(String workspaceId, String channelId, String credentialId, Instant now) {
        this.id = Ids.next("bset");
        this.workspaceId = workspaceId;
        this.channelId = channelId;
        this.credentialId = credentialId;
        this.createdAt = now;
        this.updatedAt = now;
    }

    void use(String newCredentialId, Instant now) {
        credentialId = newCredentialId;
        updatedAt = now;
    }

    /** What is null in it keeps what was said before, or the common default. */
    void behave(Behaviour said, Instant now) {
        behaviour = new BehaviourColumns(
                Behaviours.over(said, Behaviours.over(BehaviourColumns.view(behaviour), BotSettings.DEFAULT)));
        updatedAt = now;
    }

    void listen(boolean toSpeech) {
        speechToText = toSpeech;
    }

    void fallBackOn(@Nullable String botId) {
        fallbackBotId = botId;
    }

    BotSettings view() {
        return new BotSettings(
                id,
                channelId,
                credentialId,
                Behaviours.over(BehaviourColumns.view(behaviour), BotSettings.DEFAULT),
                speechToText,
                fallbackBotId,
                createdAt,
                updatedAt);
    }
}
