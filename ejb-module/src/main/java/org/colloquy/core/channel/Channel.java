package org.colloquy.core.channel;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import org.colloquy.api.channel.ChannelAccess;
import org.colloquy.api.channel.ChannelView;
import org.colloquy.api.channel.CreateChannel;
import org.colloquy.api.channel.Integration;
import org.colloquy.api.channel.Outbound;
import org.colloquy.api.channel.WebhookSettings;
import org.colloquy.api.json.Json;
import org.colloquy.core.access.KeySecret;
import org.colloquy.core.credential.Vault;
import org.colloquy.core.platform.Ids;
import org.colloquy.core.platform.JsonColumn;
import org.jspecify.annotations.Nullable;

/** A way to contacts. */
@Entity
public class Channel {

    private static final int MAX_SECRETS = 700_000;
    private static final int HINT_LENGTH = 4;

    @Id
    private String id;

    @Column(name = "workspace_id")
    private String workspaceId;

    @Column(name = "assistant_id")
    private String assistantId;

    private String name;

    @Enumerated(EnumType.STRING)
    private Integration integration;

    @Column(name = "number_id")
    private @Nullable String numberId;

    @Column(name = "key_hash")
    private String keyHash;

    @Column(name = "key_hint")
    private String keyHint;

    /** Sealed JSON of {@link ChannelSecrets}. */
    private String secrets;

    private boolean connected;

    @Version
    private int version;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Channel() {}

    @SuppressWarnings("NullAway.Init")
    Channel(String workspaceId, String assistantId, CreateChannel request, KeySecret key, Vault vault, Instant now) {
        this.id = Ids.next("chan");
        this.workspaceId = workspaceId;
        this.assistantId = assistantId;
        this.name = request.name();
        this.integration = request.integration();
        this.numberId = request.number();
        this.keyHash = key.hash();
        this.keyHint = key.text().substring(0, HINT_LENGTH) + "…";
        this.connected = true;
        this.createdAt = now;
        Outbound outbound = Objects.requireNonNullElseGet(request.outbound(), Outbound::byWebhook);
        keep(new ChannelSecrets(key.text(), request.webhook(), outbound), vault, now);
    }

    String id() {
        return id;
    }

    String assistantId() {
        return assistantId;
    }

    ChannelSecrets reveal(Vault vault) {
        return Json.read(vault.unseal(secrets, id), ChannelSecrets.class);
    }

    void keep(ChannelSecrets newSecrets, Vault vault, Instant now) {
        String json = JsonColumn.within(MAX_SECRETS, "webhook", Json.write(newSecrets));
        secrets = vault.seal(Objects.requireNonNull(json), id);
        updatedAt = now;
    }

    void connect(boolean open, Instant now) {
        connected = open;
        updatedAt = now;
    }

    ChannelAccess access() {
        return new ChannelAccess(workspaceId, id);
    }

    /** With its key in full, or as much as tells it from others. */
    ChannelView view(Vault vault, boolean showKey) {
        ChannelSecrets open = reveal(vault);
        WebhookSettings webhook = open.webhook();
        Outbound out = open.outbound();
        return new ChannelView(
                id,
                workspaceId,
                name,
                integration,
                numberId,
                showKey ? open.key() : keyHint,
                connected,
                webhook,
                new Outbound(out.way(), out.serverUrl(), null, out.instance()),
                createdAt,
                updatedAt);
    }

    /** What those who carry messages need of it. */
    Line line(Vault vault) {
        return new Line(id, workspaceId, assistantId, name, numberId, connected, reveal(vault));
    }
}
