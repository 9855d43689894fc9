package org.colloquy.core.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.session.SessionStatus;
import org.colloquy.api.session.SessionView;
import org.colloquy.core.platform.Ids;
import org.jspecify.annotations.Nullable;

/** One contact's engagement with one assistant on one thread. */
@Entity
public class Session {

    @Id
    private String id;

    @Column(name = "workspace_id")
    private String workspaceId;

    @Column(name = "assistant_id")
    private String assistantId;

    @Column(name = "contact_id")
    private String contactId;

    @Column(name = "thread_id")
    private String threadId;

    @Enumerated(EnumType.STRING)
    private SessionStatus status;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Session() {}

    Session(
            String workspaceId,
            String assistantId,
            String contactId,
            String threadId,
            @Nullable Instant expiresAt,
            Instant createdAt) {
        this.id = Ids.next("sess");
        this.workspaceId = workspaceId;
        this.assistantId = assistantId;
        this.contactId = contactId;
        this.threadId = threadId;
        this.status = SessionStatus.ACTIVE;
        this.expiresAt = expiresAt;
        this.createdAt = createdAt;
    }

    String id() {
        return id;
    }

    String threadId() {
        return threadId;
    }

    /** A session whose time has run out is expired, whether or not the timer has seen it. */
    SessionStatus statusAt(Instant now) {
        boolean due = status == SessionStatus.ACTIVE && expiresAt != null && !expiresAt.isAfter(now);
        return due ? SessionStatus.EXPIRED : status;
    }

    void close(Instant now) {
        requireActive(now);
        status = SessionStatus.CLOSED;
        closedAt = now;
    }

    void prolong(@Nullable Instant newExpiresAt, Instant now) {
        requireActive(now);
        expiresAt = newExpiresAt;
    }

    SessionView view(Instant now) {
        SessionStatus shown = statusAt(now);
        Instant ended = shown == SessionStatus.EXPIRED && closedAt == null ? expiresAt : closedAt;
        return new SessionView(id, shown, assistantId, contactId, threadId, expiresAt, createdAt, ended);
    }

    private void requireActive(Instant now) {
        if (statusAt(now) != SessionStatus.ACTIVE) {
            throw AppException.of(ErrorCode.CONFLICT, "The session is not active");
        }
    }
}
