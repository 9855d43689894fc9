package org.colloquy.api.run;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a run: the writing of a message, or calls of functions.
 *
 * @param messageId the message written; null for calls
 * @param calls the calls, with the outputs that are there; empty for a message
 * @param errorCode {@link org.colloquy.api.error.ErrorCode#code()} of a failed step, else null
 * @param usage tokens of the model's call; null until the step has ended
 */
public record RunStepView(
        String id,
        String runId,
        String threadId,
        String assistantId,
        StepStatus status,
        @Nullable String messageId,
        List<FunctionCall> calls,
        @Nullable String errorCode,
        @Nullable Usage usage,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    /** Whether the step writes a message. */
    public boolean writesMessage() {
        return messageId != null;
    }
}
