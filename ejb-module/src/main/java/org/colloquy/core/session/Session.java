package org.colloquy.core.session;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.util.Objects;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.session.SessionStatus;
import org.colloquy.api.session.SessionView;
import org.colloquy.core.platform.Ids;
import org.jspecify.annotations.Nullable;

/** One contact's engagement with one assistant on one thread. */
@Entity
// What every message reads. Nothing of it is changed by whoever reads it so, hence no copies to compare with.
@NamedQuery(
        name = Session.WITH_ASKER,
        query = "SELECT e, c, t.activeRunId, t.waiting, t.nextPosition FROM Session e, Contact c, ChatThread t"
                + " WHERE e.workspaceId = :workspace AND e.id = :id AND c.id = e.contactId AND t.id = e.threadId",
        hints = @QueryHint(name = "eclipselink.read-only", value = "true"))
public class Session {

    static final String WITH_ASKER = "Session.withAsker";

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

    @Column(name = "assigned_user")
    private @Nullable String assignedUser;

    @Column(name = "assigned_team")
    private @Nullable String assignedTeam;

    @Embedded
    private Engagement engagement = new Engagement();

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

    /** A contact's session on a channel; it holds the contact until it is over. */
    public static Session onChannel(
            String workspaceId,
            String channelId,
            String assistantId,
            String contactId,
            String threadId,
            Instant createdAt) {
        Session session = new Session(workspaceId, assistantId, contactId, threadId, null, createdAt);
        session.engagement = Engagement.of(channelId, contactId, createdAt);
        return session;
    }

    /** Its id. */
    public String id() {
        return id;
    }

    /** Its conversation. */
    public String threadId() {
        return threadId;
    }

    /** Its contact. */
    public String contactId() {
        return contactId;
    }

    /** Its tenant. */
    public String workspaceId() {
        return workspaceId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** What it knows as a session on a channel. */
    public Engagement engagement() {
        return engagement;
    }

    /** Whether a person or a team has it. */
    public boolean assigned() {
        return assignedUser != null || assignedTeam != null;
    }

    /** Says who has it from now on, and whether that is somebody else than before. */
    boolean assign(@Nullable String user, @Nullable String team) {
        boolean change = !Objects.equals(user, assignedUser) || !Objects.equals(team, assignedTeam);
        assignedUser = user;
        assignedTeam = team;
        return change;
    }

    @Nullable
    String assignedUser() {
        return assignedUser;
    }

    @Nullable
    String assignedTeam() {
        return assignedTeam;
    }

    /** Silences whoever answers. */
    public void pause(Instant now) {
        status = SessionStatus.PAUSED;
        engagement.taken();
        engagement.touch(now);
    }

    /** Has it answered (again), for that long when nothing more is said; null: for ever. */
    public void open(@Nullable Instant end, Instant now) {
        status = SessionStatus.ACTIVE;
        closedAt = null;
        expiresAt = end;
        engagement.touch(now);
    }

    /** Somebody has said something: it lives for that much longer. */
    public void live(@Nullable Instant end) {
        expiresAt = end;
    }

    /** Its time has run out, and the contact is free. */
    public void expire(Instant now) {
        status = SessionStatus.EXPIRED;
        closedAt = now;
        engagement.release();
    }

    /**
     * Ends a session on a channel, in whatever state.
     *
     * @param keep whether it stays the contact's session, as closed
     */
    public void finish(boolean keep, Instant now) {
        if (status != SessionStatus.EXPIRED) {
            status = SessionStatus.CLOSED;
        }
        closedAt = now;
        engagement.taken();
        engagement.touch(now);
        if (!keep) {
            engagement.release();
        }
    }

    /** Where it stands as stored. */
    public SessionStatus status() {
        return status;
    }

    /** A session whose time has run out is expired, whether or not the timer has seen it. */
    public SessionStatus statusAt(Instant now) {
        boolean due = status == SessionStatus.ACTIVE && expiresAt != null && !expiresAt.isAfter(now);
        return due ? SessionStatus.EXPIRED : status;
    }

    void close(Instant now) {
        if (status != SessionStatus.PAUSED) {
            requireActive(now);
        }
        finish(false, now);
    }

    /** Pauses a session that is active. */
    void silence(Instant now) {
        requireActive(now);
        pause(now);
    }

    /** Has a session that is paused answered again. */
    void resume(Instant now) {
        if (status != SessionStatus.PAUSED) {
            throw AppException.of(ErrorCode.CONFLICT, "The session is not paused");
        }
        open(expiresAt, now);
    }

    void prolong(@Nullable Instant newExpiresAt, Instant now) {
        if (status != SessionStatus.PAUSED) {
            requireActive(now);
        }
        expiresAt = newExpiresAt;
    }

    /** What callers see. */
    public SessionView view(Instant now) {
        SessionStatus shown = statusAt(now);
        Instant ended = shown == SessionStatus.EXPIRED && closedAt == null ? expiresAt : closedAt;
        return new SessionView(
                id,
                shown,
                assistantId,
                engagement.channelId(),
                contactId,
                threadId,
                assignedUser,
                assignedTeam,
                expiresAt,
                createdAt,
                ended);
    }

    private void requireActive(Instant now) {
        if (statusAt(now) != SessionStatus.ACTIVE) {
            throw AppException.of(ErrorCode.CONFLICT, "The session is not active");
        }
    }
}
