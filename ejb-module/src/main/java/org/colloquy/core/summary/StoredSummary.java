package org.colloquy.core.summary;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.colloquy.api.summary.SummaryStatus;
import org.colloquy.api.summary.SummaryView;
import org.colloquy.core.platform.Ids;
import org.jspecify.annotations.Nullable;

/** The summary of one session. What is due is asked for by some node; what a node that died had asked for becomes due again. */
@Entity
@Table(name = "session_summary")
public class StoredSummary {

    private static final int MOST_ATTEMPTS = 3;
    private static final int LONGEST = 100_000;

    @Id
    private String id;

    @Column(name = "workspace_id")
    private String workspaceId;

    @Column(name = "session_id")
    private String sessionId;

    @Enumerated(EnumType.STRING)
    private SummaryStatus status;

    private @Nullable String content;

    private int attempts;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected StoredSummary() {}

    StoredSummary(String workspaceId, String sessionId, Instant now) {
        this.id = Ids.next("summary");
        this.workspaceId = workspaceId;
        this.sessionId = sessionId;
        this.status = SummaryStatus.PENDING;
        this.dueAt = now;
        this.createdAt = now;
    }

    String id() {
        return id;
    }

    String workspaceId() {
        return workspaceId;
    }

    String sessionId() {
        return sessionId;
    }

    /** Somebody asks a model now; nobody else does until then. */
    void claim(Instant until) {
        attempts++;
        dueAt = until;
    }

    void complete(String text, Instant now) {
        status = SummaryStatus.COMPLETED;
        content = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        dueAt = null;
        finishedAt = now;
    }

    /** Tried again later, unless that was often enough. */
    void fail(Instant now) {
        if (attempts >= MOST_ATTEMPTS) {
            status = SummaryStatus.FAILED;
            dueAt = null;
            finishedAt = now;
        } else {
            dueAt = now.plus(Duration.ofSeconds(30L * attempts));
        }
    }

    SummaryView view() {
        return new SummaryView(sessionId, status, content, createdAt, finishedAt);
    }
}
