package org.colloquy.core.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.colloquy.api.access.Caller;
import org.colloquy.api.access.Role;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.json.Json;
import org.colloquy.api.message.InboundMessage.ReplyTo;
import org.colloquy.api.run.FunctionCall;
import org.colloquy.api.run.RunStatus;
import org.colloquy.api.run.RunView;
import org.colloquy.api.run.ThreadRun;
import org.colloquy.api.run.Usage;
import org.colloquy.api.session.SessionView;
import org.colloquy.core.delivery.Channel;
import org.colloquy.core.platform.Ids;
import org.colloquy.core.platform.JsonColumn;
import org.jspecify.annotations.Nullable;

/**
 * One production of the next answer on a thread. While a node works on it, it is written by {@link RunRepository} only, guarded
 * by the fence.
 */
@Entity
@NamedQuery(
        name = Run.END,
        query = "UPDATE Run r SET r.status = :status, r.errorCode = :error, r.model = :model,"
                + " r.incompleteReason = :reason, r.assistantVersion = :version, r.executionId = :execution,"
                + " r.promptTokens = r.promptTokens + :prompt, r.completionTokens = r.completionTokens + :completion,"
                + " r.activeThreadId = NULL, r.leaseUntil = NULL, r.finishedAt = :now"
                + " WHERE r.id = :id AND r.fence = :fence AND r.status = :from")
public class Run {

    static final String END = "Run.end";

    private static final int MAX_SPEC = 1_048_576;

    @Id
    private String id;

    @Column(name = "workspace_id")
    private String workspaceId;

    @Column(name = "thread_id")
    private String threadId;

    @Column(name = "active_thread_id")
    private @Nullable String activeThreadId;

    @Column(name = "session_id")
    private @Nullable String sessionId;

    @Column(name = "assistant_id")
    private String assistantId;

    @Column(name = "contact_id")
    private @Nullable String contactId;

    @Column(name = "question_id")
    private @Nullable String questionId;

    /** Whose contact hears the answer; null unless bots answer. */
    @Column(name = "channel_id")
    private @Nullable String channelId;

    /** Place of the newest message that the run answers; null while it waits for its turn. */
    @Column(name = "last_position")
    private @Nullable Long lastPosition;

    @Enumerated(EnumType.STRING)
    private RunStatus status;

    @Column(name = "error_code")
    private @Nullable String errorCode;

    @Column(name = "incomplete_reason")
    private @Nullable String incompleteReason;

    /** {@link RunSpec} as JSON; null for a session's run, which follows the chatbot as it is. */
    private @Nullable String spec;

    private @Nullable String metadata;

    private boolean streamed;

    @Column(name = "caller_id")
    private @Nullable String callerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "caller_role")
    private @Nullable Role callerRole;

    private @Nullable String model;

    @Column(name = "assistant_version")
    private @Nullable Integer assistantVersion;

    @Column(name = "execution_id")
    private @Nullable String executionId;

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

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Run() {}

    private Run(String id, String workspaceId, String threadId, String assistantId, Instant createdAt) {
        this.id = id;
        this.workspaceId = workspaceId;
        this.threadId = threadId;
        this.assistantId = assistantId;
        this.status = RunStatus.QUEUED;
        this.createdAt = createdAt;
    }

    /** A session's run that waits for its turn. */
    public Run(
            String id,
            String workspaceId,
            SessionView session,
            String questionId,
            @Nullable ReplyTo replyTo,
            Instant createdAt) {
        this(id, workspaceId, session.threadId(), session.chatbotId(), createdAt);
        this.sessionId = session.id();
        this.contactId = session.clientId();
        this.channelId = session.channelId();
        this.questionId = questionId;
        if (replyTo != null) {
            this.replyChannel = replyTo.destination() == null ? Channel.OUT : Channel.REPLY;
            this.replyDestination = replyTo.destination();
            this.replyCorrelation = replyTo.correlationId();
        }
    }

    /** A session's run that nobody has asked for: the time has come for which its flow waited. */
    public static Run ofWakeUp(String workspaceId, SessionView session, Instant createdAt) {
        Run run = new Run(nextId(), workspaceId, session.threadId(), session.chatbotId(), createdAt);
        run.sessionId = session.id();
        run.contactId = session.clientId();
        run.channelId = session.channelId();
        return run;
    }

    /** A run on a thread that its caller keeps. */
    Run(
            String id,
            Caller caller,
            String threadId,
            String assistantId,
            RunSpec spec,
            Map<String, String> metadata,
            boolean streamed,
            Instant createdAt) {
        this(id, caller.workspaceId(), threadId, assistantId, createdAt);
        this.callerId = caller.id();
        this.callerRole = caller.role();
        this.spec = JsonColumn.within(MAX_SPEC, "tools", Json.write(spec));
        this.metadata = JsonColumn.ofPairs(metadata);
        this.streamed = streamed;
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

    /** The message it answers; null when it answers none. */
    public @Nullable String questionId() {
        return questionId;
    }

    /** Where it stands. */
    public RunStatus status() {
        return status;
    }

    Usage usage() {
        return Usage.of(promptTokens, completionTokens);
    }

    String assistantId() {
        return assistantId;
    }

    boolean streamed() {
        return streamed;
    }

    int fence() {
        return fence;
    }

    /** It is this run's turn, and this node's work: it holds its thread from now on. */
    RunTicket start(RunStatus as, long position, Instant leasedUntil, Instant expires, Instant now) {
        if (status != RunStatus.QUEUED || activeThreadId != null) {
            throw new IllegalStateException(id + " has already started");
        }
        status = as;
        activeThreadId = threadId;
        lastPosition = position;
        expiresAt = expires;
        startedAt = as == RunStatus.IN_PROGRESS ? now : null;
        return lease(leasedUntil);
    }

    /** The work on it begins. */
    void begin(Instant now) {
        status = RunStatus.IN_PROGRESS;
        startedAt = now;
    }

    /** What it waited for is there; this node goes on. */
    RunTicket resume(boolean listened, Instant leasedUntil) {
        status = RunStatus.QUEUED;
        streamed |= listened;
        return lease(leasedUntil);
    }

    /** The owner is gone; from now on its writes are refused. */
    RunTicket takeOver(Instant leasedUntil) {
        return lease(leasedUntil);
    }

    /** The owner, if there is one, is told by its next look at the database, or refused. */
    void cancel() {
        status = RunStatus.CANCELLING;
    }

    /** Ends it from outside of any owner, whose writes are refused from now on. */
    void stop(RunStatus how, Instant now) {
        status = how;
        activeThreadId = null;
        leaseUntil = null;
        finishedAt = now;
        fence++;
    }

    /** A newer question is answered instead of its own, which was still waiting. */
    void supersede(Instant now) {
        stop(RunStatus.CANCELLED, now);
        errorCode = ErrorCode.SUPERSEDED.code();
    }

    boolean leased() {
        return leaseUntil != null;
    }

    void annotate(Map<String, String> pairs) {
        metadata = JsonColumn.ofPairs(pairs);
    }

    private RunTicket lease(Instant leasedUntil) {
        leaseNode = Node.ID;
        leaseUntil = leasedUntil;
        fence++;
        return ticket();
    }

    RunTicket ticket() {
        return new RunTicket(
                id,
                workspaceId,
                threadId,
                sessionId,
                assistantId,
                contactId,
                channelId,
                Objects.requireNonNull(lastPosition, "a started run has a place"),
                fence,
                streamed,
                callerRole == null ? Role.USER : callerRole,
                spec == null ? null : Json.read(spec, RunSpec.class),
                createdAt,
                Objects.requireNonNull(expiresAt, "a started run expires"),
                replyTo());
    }

    private @Nullable ReplyTo replyTo() {
        return replyChannel == null ? null : new ReplyTo(replyDestination, replyCorrelation);
    }

    /** What the clients of sessions see. */
    public RunView view() {
        Usage usage = status == RunStatus.COMPLETED ? Usage.of(promptTokens, completionTokens) : null;
        return new RunView(id, status, errorCode, usage, assistantVersion, executionId, createdAt, finishedAt);
    }

    /** Whether it answers a question of a session, and not on a thread that its caller keeps. */
    boolean ofSession() {
        return sessionId != null;
    }

    /** What the keepers of threads see. */
    ThreadRun threadView(List<FunctionCall> requiredCalls) {
        RunSpec told = Json.read(Objects.requireNonNull(spec, "a run of a kept thread has its spec"), RunSpec.class);
        boolean ended = status.terminal();
        return new ThreadRun(
                id,
                threadId,
                assistantId,
                status,
                requiredCalls,
                errorCode,
                incompleteReason,
                told.model(),
                told.instructions(),
                told.tools(),
                JsonColumn.pairs(metadata),
                ended ? Usage.of(promptTokens, completionTokens) : null,
                told.temperature(),
                told.topP(),
                told.maxPromptTokens(),
                told.maxCompletionTokens(),
                told.truncation(),
                told.toolChoice(),
                told.parallelToolCalls(),
                told.responseFormat(),
                told.reasoningEffort(),
                createdAt,
                ended ? null : expiresAt,
                startedAt,
                finishedAt);
    }

    static String nextId() {
        return Ids.next("run");
    }
}
