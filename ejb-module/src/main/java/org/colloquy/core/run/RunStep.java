package org.colloquy.core.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.colloquy.api.run.RunStatus;
import org.colloquy.api.run.Usage;
import org.colloquy.core.platform.Ids;

/** A finished part of a run: so far, the writing of a message. */
@Entity
@Table(name = "run_step")
public class RunStep {

    enum Type {
        MESSAGE_CREATION
    }

    @Id
    private String id;

    @Column(name = "run_id")
    private String runId;

    @Enumerated(EnumType.STRING)
    private Type type;

    @Enumerated(EnumType.STRING)
    private RunStatus status;

    @Column(name = "message_id")
    private String messageId;

    @Column(name = "prompt_tokens")
    private int promptTokens;

    @Column(name = "completion_tokens")
    private int completionTokens;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "finished_at")
    private Instant finishedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected RunStep() {}

    RunStep(String runId, String messageId, Usage usage, Instant now) {
        this.id = Ids.next("step");
        this.runId = runId;
        this.type = Type.MESSAGE_CREATION;
        this.status = RunStatus.COMPLETED;
        this.messageId = messageId;
        this.promptTokens = usage.promptTokens();
        this.completionTokens = usage.completionTokens();
        this.createdAt = now;
        this.finishedAt = now;
    }
}
