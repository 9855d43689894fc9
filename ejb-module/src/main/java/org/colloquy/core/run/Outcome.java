package org.colloquy.core.run;

import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.run.RunStatus;
import org.colloquy.api.run.Usage;
import org.colloquy.core.upstream.ModelReply;
import org.jspecify.annotations.Nullable;

/**
 * How a run ended.
 *
 * @param reply what the model said last, when it said something
 * @param error why it failed; null unless it did
 * @param incompleteReason which limit it reached; null unless it did
 * @param assistantVersion which version of the assistant the model was told; null when it did not come to that
 * @param substitute what the asker gets although the model failed; null: the failure
 * @param followed a flow has answered, and has stored what it said; null: none has
 */
public record Outcome(
        RunStatus status,
        @Nullable ModelReply reply,
        @Nullable ErrorCode error,
        @Nullable String incompleteReason,
        @Nullable Integer assistantVersion,
        @Nullable String substitute,
        @Nullable Followed followed) {

    /**
     * What a flow did.
     *
     * @param executionId null: there was nothing to do
     */
    record Followed(@Nullable String executionId) {}

    private static final String MAX_COMPLETION_TOKENS = "max_completion_tokens";
    private static final String MAX_PROMPT_TOKENS = "max_prompt_tokens";

    /** The same by a version of the assistant. */
    Outcome by(@Nullable Integer version) {
        return new Outcome(status, reply, error, incompleteReason, version, substitute, followed);
    }

    /** The same failure, with an answer in place of the model's. */
    Outcome answeredBy(String text) {
        return new Outcome(status, reply, error, incompleteReason, assistantVersion, text, followed);
    }

    /** The model has said its last word. */
    public static Outcome of(ModelReply reply) {
        return new Outcome(RunStatus.COMPLETED, reply, null, null, null, null, null);
    }

    /** The model was cut off by a limit of tokens. */
    static Outcome cutOff(ModelReply reply) {
        return new Outcome(RunStatus.INCOMPLETE, reply, null, MAX_COMPLETION_TOKENS, null, null, null);
    }

    /** No token is left for an answer. */
    static Outcome noTokensLeft() {
        return new Outcome(RunStatus.INCOMPLETE, null, null, MAX_COMPLETION_TOKENS, null, null, null);
    }

    /** The shortest prompt is longer than the prompts of the run may be. */
    static Outcome promptTooLong() {
        return new Outcome(RunStatus.INCOMPLETE, null, null, MAX_PROMPT_TOKENS, null, null, null);
    }

    /** It failed. */
    public static Outcome failed(ErrorCode error) {
        return new Outcome(RunStatus.FAILED, null, error, null, null, null, null);
    }

    /** A flow has gone as far as it could. */
    static Outcome followed(@Nullable String executionId, @Nullable ErrorCode error) {
        RunStatus status = error == null ? RunStatus.COMPLETED : RunStatus.FAILED;
        return new Outcome(status, null, error, null, null, null, new Followed(executionId));
    }

    /** Cancelled or expired. */
    static Outcome stopped(RunStatus status) {
        return new Outcome(status, null, null, null, null, null, null);
    }

    /** Its asker has said something newer, which is answered instead. */
    static Outcome superseded() {
        return new Outcome(RunStatus.CANCELLED, null, ErrorCode.SUPERSEDED, null, null, null, null);
    }

    Usage usage() {
        return reply == null ? Usage.NONE : reply.usage();
    }

    @Nullable
    String model() {
        return reply == null ? null : reply.model();
    }

    /** The execution of a flow that has answered; null: none has. */
    @Nullable
    String executionId() {
        return followed == null ? null : followed.executionId();
    }

    @Nullable
    String errorCode() {
        return error == null ? null : error.code();
    }
}
