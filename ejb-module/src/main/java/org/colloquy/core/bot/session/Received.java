package org.colloquy.core.bot.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.colloquy.api.bot.ContactMessage;
import org.colloquy.api.json.Json;
import org.colloquy.core.platform.Ids;
import org.jspecify.annotations.Nullable;

/** A message that was taken: known by its sender's id, and kept until it is part of a question. */
@Entity
@Table(name = "contact_message")
public class Received {

    @Id
    private String id;

    @Column(name = "workspace_id")
    private String workspaceId;

    @Column(name = "channel_id")
    private String channelId;

    @Column(name = "message_key")
    private String messageKey;

    @Column(name = "session_id")
    private @Nullable String sessionId;

    private boolean waiting;

    private @Nullable String content;

    /** {@link StoredMedia} as JSON. */
    private @Nullable String media;

    @Column(name = "run_id")
    private @Nullable String runId;

    @Column(name = "received_at")
    private Instant receivedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Received() {}

    Received(ContactMessage message, String sessionId, Instant now) {
        this.id = Ids.next("cmsg");
        this.workspaceId = message.workspaceId();
        this.channelId = message.channelId();
        String sent = message.messageId();
        this.messageKey = sent == null ? id : key(sent, message.fromMe());
        this.sessionId = sessionId;
        this.receivedAt = now;
    }

    static String key(String messageId, boolean fromMe) {
        return (fromMe ? "out:" : "in:") + messageId;
    }

    String id() {
        return id;
    }

    /** It is answered when what waits is gathered. */
    void await(@Nullable String text, @Nullable StoredMedia shown) {
        waiting = true;
        content = text;
        media = shown == null ? null : Json.write(shown);
    }

    /** It is part of a run's question. */
    void answeredBy(String run) {
        waiting = false;
        runId = run;
        // The conversation has it by now.
        content = null;
        media = null;
    }

    /** Spoken words are written down; null: nobody could. */
    void heard(@Nullable String words) {
        content = words;
        media = null;
    }

    @Nullable
    String content() {
        return content;
    }

    @Nullable
    StoredMedia media() {
        return media == null ? null : Json.read(media, StoredMedia.class);
    }
}
