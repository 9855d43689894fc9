package org.colloquy.core.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import org.colloquy.api.message.InboundMessage.ReplyTo;
import org.colloquy.api.run.RunStatus;
import org.colloquy.api.run.RunView;
import org.colloquy.api.run.Usage;
import org.colloquy.api.session.SessionView;
import org.colloquy.core.delivery.Channel;
import org.jspecify.annotations.Nullable;

/** One production of the next answer on a thread. Its end is written by {@link RunRepository#end}, guarded by the fence. */
@Entity
public class Run {

    @Id
    private String id;

    @Column(name = "workspace_id")
    private String workspaceId;

    @Column(name = "thread_id")
    private String threadId;

    @Column(name = "active_thread_id")
    private @Nullable String activeThreadId;

    @Column(name = "session_id")
    private String sessionId;

    @Column(name = "assistant_id")
    private String assistantId;

    @Column(name = "contact_id")
    private String contactId;

    @Column(name = "question_id")
    private String questionId;

    @Enumerated(EnumType.STRING)
    private RunStatus status;

    @Column(name = "error_code")
    private @Nullable String errorCode;

    private @Nullable String model;

    @Column(name = "prompt_tokens")
    private int promptTokens;

    @Column(name = "completion_tokens")
    private int completionTokens;

    @Column(name = "lease_node")
    private @Nullable String leaseNode;

    @Column(name = "lease_until")
    private @Nullable Instant leaseUntil;

    private int fence;

    @Enumerated(EnumType.STRING)
    @Column(name = "reply_channel")
    private @Nullable Channel replyChannel;

    @Column(name = "reply_destination")
    private @Nullable String replyDestination;

    @Column(name = "reply_correlation")
    private @Nullable String replyCorrelation;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Run() {}

    /** A run that waits for its turn. */
    public Run(
            String id,
            String workspaceId,
            SessionView session,
            String questionId,
            @Nullable ReplyTo replyTo,
            Instant createdAt) {
        this.id = id;
        this.workspaceId = workspaceId;
        this.threadId = session.threadId();
        this.sessionId = session.id();
        this.assistantId = session.chatbotId();
        this.contactId = session.clientId();
        this.questionId = questionId;
        this.status = RunStatus.QUEUED;
        if (replyTo != null) {
            this.replyChannel = replyTo.destination() == null ? Channel.OUT : Channel.REPLY;
            this.replyDestination = replyTo.destination();
            this.replyCorrelation = replyTo.correlationId();
        }
        this.createdAt = createdAt;
    }

    /** Its id. */
    public String id() {
        return id;
    }

    String workspaceId() {
        return workspaceId;
    }

    String threadId() {
        return threadId;
    }

    /** The message it answers. */
    public String questionId() {
        return questionId;
    }

    /** Where it stands. */
    public RunStatus status() {
        return status;
    }

    /** It is this run's turn, and this node's work. */
    RunTicket start(long questionPosition, Instant leasedUntil, Instant now) {
        if (status != RunStatus.QUEUED) {
            throw new IllegalStateException(id + " has already started");
        }
        status = RunStatus.IN_PROGRESS;
        activeThreadId = threadId;
        startedAt = now;
        return lease(questionPosition, leasedUntil);
    }

    /** The owner is gone; from now on its writes are refused. */
    RunTicket takeOver(long questionPosition, Instant leasedUntil) {
        return lease(questionPosition, leasedUntil);
    }

    private RunTicket lease(long questionPosition, Instant leasedUntil) {
        leaseNode = Node.ID;
        leaseUntil = leasedUntil;
        fence++;
        return new RunTicket(
                id,
                workspaceId,
                threadId,
                sessionId,
                assistantId,
                contactId,
                questionPosition,
                fence,
                createdAt,
                replyTo());
    }

    private @Nullable ReplyTo replyTo() {
        return replyChannel == null ? null : new ReplyTo(replyDestination, replyCorrelation);
    }

    /** What callers see. */
    public RunView view() {
        Usage usage = status == RunStatus.COMPLETED ? Usage.of(promptTokens, completionTokens) : null;
        return new RunView(id, status, errorCode, usage, createdAt, finishedAt);
    }
}
