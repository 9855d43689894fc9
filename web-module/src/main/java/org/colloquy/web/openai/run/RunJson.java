package org.colloquy.web.openai.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.colloquy.api.run.RunStatus;
import org.colloquy.api.run.ThreadRun;
import org.colloquy.api.run.Truncation;
import org.colloquy.web.openai.assistant.ResponseFormats;
import org.colloquy.web.openai.assistant.ToolJson;
import org.colloquy.web.openai.wire.Reason;
import org.colloquy.web.openai.wire.Seconds;
import org.colloquy.web.openai.wire.WireObject;
import org.jspecify.annotations.Nullable;

/** A run. */
@WireObject
public record RunJson(
        String id,
        String object,
        long createdAt,
        String threadId,
        String assistantId,
        String status,
        @Nullable Action requiredAction,
        @Nullable ErrorReason lastError,
        @Nullable Long expiresAt,
        @Nullable Long startedAt,
        @Nullable Long cancelledAt,
        @Nullable Long failedAt,
        @Nullable Long completedAt,
        @Nullable Reason incompleteDetails,
        String model,
        String instructions,
        List<ToolJson> tools,
        Map<String, Object> toolResources,
        Map<String, String> metadata,
        @Nullable Double temperature,
        @Nullable Double topP,
        @Nullable Integer maxPromptTokens,
        @Nullable Integer maxCompletionTokens,
        Strategy truncationStrategy,
        JsonNode responseFormat,
        Object toolChoice,
        boolean parallelToolCalls,
        @Nullable String reasoningEffort,
        @Nullable UsageJson usage) {

    private static final Set<String> MOVING =
            Set.of(RunStatus.QUEUED.wire(), RunStatus.IN_PROGRESS.wire(), RunStatus.CANCELLING.wire());

    /** What the caller has to do. */
    @WireObject
    public record Action(String type, Outputs submitToolOutputs) {

        static @Nullable Action of(ThreadRun run) {
            return run.status() != RunStatus.REQUIRES_ACTION
                    ? null
                    : new Action(
                            "submit_tool_outputs",
                            new Outputs(run.requiredCalls().stream()
                                    .map(CallJson.Required::of)
                                    .toList()));
        }
    }

    /** The calls whose outputs are wanted. */
    @WireObject
    public record Outputs(List<CallJson.Required> toolCalls) {}

    /** Which messages the model sees. */
    @WireObject
    public record Strategy(String type, @Nullable Integer lastMessages) {

        static Strategy of(Truncation truncation) {
            Integer last = truncation.lastMessages();
            return new Strategy(last == null ? "auto" : "last_messages", last);
        }
    }

    /** A run as it is shown. */
    public static RunJson of(ThreadRun run) {
        RunStatus status = run.status();
        boolean ended = status.terminal();
        return new RunJson(
                run.id(),
                "thread.run",
                Seconds.of(run.createdAt()),
                run.threadId(),
                run.assistantId(),
                status.wire(),
                Action.of(run),
                ErrorReason.ofRun(run.errorCode()),
                Seconds.when(!ended, run.expiresAt()),
                Seconds.orNull(run.startedAt()),
                Seconds.when(status == RunStatus.CANCELLED, run.finishedAt()),
                Seconds.when(status == RunStatus.FAILED, run.finishedAt()),
                Seconds.when(status == RunStatus.COMPLETED, run.finishedAt()),
                Reason.orNull(run.incompleteReason()),
                run.model(),
                run.instructions(),
                ToolJson.of(run.tools()),
                Map.of(),
                run.metadata(),
                run.temperature(),
                run.topP(),
                run.maxPromptTokens(),
                run.maxCompletionTokens(),
                Strategy.of(run.truncation()),
                ResponseFormats.shown(run.responseFormat()),
                ToolChoices.shown(run.toolChoice()),
                run.parallelToolCalls(),
                run.reasoningEffort(),
                ended ? UsageJson.orNull(run.usage()) : null);
    }

    /** Whether it will go on by itself, so that looking again pays. */
    boolean moving() {
        return MOVING.contains(status);
    }
}
