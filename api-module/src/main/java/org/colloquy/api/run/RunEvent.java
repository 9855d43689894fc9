package org.colloquy.api.run;

import org.colloquy.api.thread.ThreadMessage;
import org.colloquy.api.thread.ThreadView;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a run, in the order in which it did.
 *
 * @param number its place among the events of the run, from 1 without holes
 * @param data of the kind's type
 */
public record RunEvent(long number, Kind kind, Object data) {

    /** What happened. */
    public enum Kind {
        THREAD_CREATED("thread.created", ThreadView.class),
        RUN_CREATED("thread.run.created", ThreadRun.class),
        RUN_QUEUED("thread.run.queued", ThreadRun.class),
        RUN_IN_PROGRESS("thread.run.in_progress", ThreadRun.class),
        RUN_REQUIRES_ACTION("thread.run.requires_action", ThreadRun.class),
        RUN_COMPLETED("thread.run.completed", ThreadRun.class),
        RUN_INCOMPLETE("thread.run.incomplete", ThreadRun.class),
        RUN_FAILED("thread.run.failed", ThreadRun.class),
        RUN_CANCELLING("thread.run.cancelling", ThreadRun.class),
        RUN_CANCELLED("thread.run.cancelled", ThreadRun.class),
        RUN_EXPIRED("thread.run.expired", ThreadRun.class),
        STEP_CREATED("thread.run.step.created", RunStepView.class),
        STEP_IN_PROGRESS("thread.run.step.in_progress", RunStepView.class),
        STEP_DELTA("thread.run.step.delta", CallDelta.class),
        STEP_COMPLETED("thread.run.step.completed", RunStepView.class),
        STEP_FAILED("thread.run.step.failed", RunStepView.class),
        STEP_CANCELLED("thread.run.step.cancelled", RunStepView.class),
        STEP_EXPIRED("thread.run.step.expired", RunStepView.class),
        MESSAGE_CREATED("thread.message.created", ThreadMessage.class),
        MESSAGE_IN_PROGRESS("thread.message.in_progress", ThreadMessage.class),
        MESSAGE_DELTA("thread.message.delta", MessageDelta.class),
        MESSAGE_COMPLETED("thread.message.completed", ThreadMessage.class),
        MESSAGE_INCOMPLETE("thread.message.incomplete", ThreadMessage.class),
        /** Of a session's run: the next piece of the answer. */
        ANSWER_DELTA("delta", AnswerDelta.class),
        /** Of a session's run: it has ended. */
        ANSWER_END("end", AnswerEnd.class);

        private final String wire;
        private final Class<?> type;

        Kind(String wire, Class<?> type) {
            this.wire = wire;
            this.type = type;
        }

        /** Its name on the wire. */
        public String wire() {
            return wire;
        }

        /** What {@link RunEvent#data()} is. */
        public Class<?> type() {
            return type;
        }
    }

    /** The next piece of a session's answer. */
    public record AnswerDelta(String text) {

        @Override
        public String toString() {
            return "AnswerDelta[]";
        }
    }

    /**
     * How a session's run has ended.
     *
     * @param messageId the answer; null when there is none
     * @param errorCode why it failed; null unless it did
     */
    public record AnswerEnd(
            @Nullable String messageId, @Nullable String errorCode) {}

    /**
     * The next piece of a message.
     *
     * @param part the place of the part it belongs to among those of the message, from 0
     * @param first whether the part had none before
     * @param refusal whether the text is the model's refusal
     */
    public record MessageDelta(String messageId, int part, boolean first, boolean refusal, String text) {

        @Override
        public String toString() {
            return "MessageDelta[messageId=" + messageId + "]";
        }
    }

    /**
     * The next piece of a call.
     *
     * @param index the call's place among those of the step, from 0
     * @param callId with the first piece of a call, else null; likewise
     * @param name the function
     * @param arguments the next piece of the arguments, empty with the first piece of a call
     */
    public record CallDelta(
            String stepId,
            int index,
            @Nullable String callId,
            @Nullable String name,
            String arguments) {

        @Override
        public String toString() {
            return "CallDelta[stepId=" + stepId + ", index=" + index + "]";
        }
    }
}
