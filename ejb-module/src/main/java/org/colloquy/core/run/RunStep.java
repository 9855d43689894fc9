package org.colloquy.core.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.colloquy.api.run.FunctionCall;
import org.colloquy.api.run.RunStepView;
import org.colloquy.api.run.StepStatus;
import org.colloquy.api.run.Usage;
import org.jspecify.annotations.Nullable;

/** A part of a run: the writing of a message, or calls of functions. */
@Entity
@Table(name = "run_step")
public class RunStep {

    enum Type {
        MESSAGE_CREATION,
        TOOL_CALLS
    }

    @Id
    private String id;

    @Column(name = "run_id")
    private String runId;

    @Enumerated(EnumType.STRING)
    private Type type;

    @Enumerated(EnumType.STRING)
    private StepStatus status;

    @Column(name = "message_id")
    private @Nullable String messageId;

    @Column(name = "error_code")
    private @Nullable String errorCode;

    @Column(name = "prompt_tokens")
    private int promptTokens;

    @Column(name = "completion_tokens")
    private int completionTokens;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected RunStep() {}

    private RunStep(String id, String runId, Type type, Usage usage, Instant now) {
        this.id = id;
        this.runId = runId;
        this.type = type;
        this.status = StepStatus.IN_PROGRESS;
        this.promptTokens = usage.promptTokens();
        this.completionTokens = usage.completionTokens();
        this.createdAt = now;
    }

    /** The writing of a message. */
    static RunStep writing(String id, String runId, String messageId, Usage usage, Instant now) {
        RunStep step = new RunStep(id, runId, Type.MESSAGE_CREATION, usage, now);
        step.messageId = messageId;
        return step;
    }

    /** Calls that have no outputs yet. */
    static RunStep calling(String id, String runId, Usage usage, Instant now) {
        return new RunStep(id, runId, Type.TOOL_CALLS, usage, now);
    }

    String id() {
        return id;
    }

    boolean of(String run) {
        return runId.equals(run);
    }

    boolean calls() {
        return type == Type.TOOL_CALLS;
    }

    boolean open() {
        return status == StepStatus.IN_PROGRESS;
    }

    @Nullable
    String messageId() {
        return messageId;
    }

    Usage usage() {
        return Usage.of(promptTokens, completionTokens);
    }

    void end(StepStatus how, @Nullable String error, Instant now) {
        status = how;
        errorCode = error;
        finishedAt = now;
    }

    /** What the keepers of threads see. */
    RunStepView view(String threadId, String assistantId, List<FunctionCall> calls) {
        return new RunStepView(
                id,
                runId,
                threadId,
                assistantId,
                status,
                messageId,
                calls,
                errorCode,
                open() ? null : usage(),
                createdAt,
                finishedAt);
    }
}
