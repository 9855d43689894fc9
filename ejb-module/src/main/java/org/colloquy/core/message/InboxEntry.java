package org.colloquy.core.message;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.colloquy.api.message.InboundMessage;
import org.colloquy.core.platform.Ids;

/** What has been taken in under a sender's own id, and the run that answers it. */
@Entity
@Table(name = "inbox")
public class InboxEntry {

    @Id
    private String id;

    @Column(name = "workspace_id")
    private String workspaceId;

    private String source;

    @Column(name = "message_id")
    private String messageId;

    @Column(name = "session_id")
    private String sessionId;

    @Column(name = "run_id")
    private String runId;

    @Column(name = "received_at")
    private Instant receivedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected InboxEntry() {}

    InboxEntry(InboundMessage message, String messageId, String runId, Instant now) {
        this.id = Ids.next("in");
        this.workspaceId = message.workspaceId();
        this.source = message.source();
        this.messageId = messageId;
        this.sessionId = message.sessionId();
        this.runId = runId;
        this.receivedAt = now;
    }

    String sessionId() {
        return sessionId;
    }

    String runId() {
        return runId;
    }

    /** Another run than its own answers the message. */
    void answeredBy(String run) {
        runId = run;
    }
}
