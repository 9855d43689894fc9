package org.colloquy.web.openai.run;

import java.util.List;
import java.util.Map;
import org.colloquy.api.run.RunStepView;
import org.colloquy.api.run.StepStatus;
import org.colloquy.web.openai.wire.Seconds;
import org.colloquy.web.openai.wire.WireObject;
import org.jspecify.annotations.Nullable;

/** A step of a run. Nothing can be noted on one here, so its metadata is always empty. */
@WireObject
public record StepJson(
        String id,
        String object,
        long createdAt,
        String runId,
        String assistantId,
        String threadId,
        String type,
        String status,
        Object stepDetails,
        @Nullable ErrorReason lastError,
        @Nullable Long expiredAt,
        @Nullable Long cancelledAt,
        @Nullable Long failedAt,
        @Nullable Long completedAt,
        Map<String, String> metadata,
        @Nullable UsageJson usage) {

    private static final String MESSAGE_CREATION = "message_creation";
    private static final String TOOL_CALLS = "tool_calls";

    /** The writing of a message. */
    @WireObject
    public record MessageDetails(String type, MessageCreation messageCreation) {}

    /** Which message. */
    @WireObject
    public record MessageCreation(@Nullable String messageId) {}

    /** Calls of functions. */
    @WireObject
    public record CallDetails(String type, List<CallJson.Listed> toolCalls) {}

    /** A step as it is shown. */
    public static StepJson of(RunStepView step) {
        StepStatus status = step.status();
        return new StepJson(
                step.id(),
                "thread.run.step",
                Seconds.of(step.createdAt()),
                step.runId(),
                step.assistantId(),
                step.threadId(),
                step.writesMessage() ? MESSAGE_CREATION : TOOL_CALLS,
                status.wire(),
                details(step),
                ErrorReason.ofStep(step.errorCode()),
                Seconds.when(status == StepStatus.EXPIRED, step.finishedAt()),
                Seconds.when(status == StepStatus.CANCELLED, step.finishedAt()),
                Seconds.when(status == StepStatus.FAILED, step.finishedAt()),
                Seconds.when(status == StepStatus.COMPLETED, step.finishedAt()),
                Map.of(),
                UsageJson.orNull(step.usage()));
    }

    private static Object details(RunStepView step) {
        return step.writesMessage()
                ? new MessageDetails(MESSAGE_CREATION, new MessageCreation(step.messageId()))
                : new CallDetails(
                        TOOL_CALLS,
                        step.calls().stream().map(CallJson.Listed::of).toList());
    }
}
