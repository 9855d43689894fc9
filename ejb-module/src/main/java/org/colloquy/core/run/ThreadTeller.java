package org.colloquy.core.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.colloquy.api.message.MessageRole;
import org.colloquy.api.run.RunEvent.CallDelta;
import org.colloquy.api.run.RunEvent.Kind;
import org.colloquy.api.run.RunEvent.MessageDelta;
import org.colloquy.api.run.RunStepView;
import org.colloquy.api.run.StepStatus;
import org.colloquy.api.run.ThreadRun;
import org.colloquy.api.thread.ContentPart;
import org.colloquy.api.thread.MessageStatus;
import org.colloquy.api.thread.ThreadMessage;
import org.colloquy.core.upstream.ReplyListener;
import org.jspecify.annotations.Nullable;

/**
 * Tells those who follow a run on a kept thread, in the order that clients of OpenAI's Assistants API expect: one open step and
 * one open message at a time, a message before the calls that follow it, everything stored before it is told as done.
 */
final class ThreadTeller implements Teller, ReplyListener {

    private final RunTicket ticket;
    private final RunStory story;
    private final Supplier<Instant> now;

    /** Stores a message that is whole; empty when the run is no longer ours. */
    private final Function<Draft, Optional<RunProgress.Written>> write;

    private @Nullable Draft draft;
    private @Nullable String callsStepId;

    ThreadTeller(
            RunTicket ticket,
            RunStory story,
            Supplier<Instant> now,
            Function<Draft, Optional<RunProgress.Written>> write) {
        this.ticket = ticket;
        this.story = story;
        this.now = now;
        this.write = write;
    }

    @Override
    public ReplyListener listener() {
        return this;
    }

    @Override
    public @Nullable Draft draft() {
        return draft;
    }

    @Override
    public String callsStepId() {
        return callsStepId == null ? RunProgress.nextStepId() : callsStepId;
    }

    @Override
    public @Nullable String announcedStepId() {
        return callsStepId;
    }

    @Override
    public void begun(ThreadRun run) {
        story.tell(Kind.RUN_IN_PROGRESS, run);
    }

    @Override
    public void onText(String piece) {
        Draft writing = draft == null ? open() : draft;
        boolean first = writing.text().isEmpty();
        writing.write(piece);
        tell(writing, first, false, piece);
    }

    @Override
    public void onRefusal(String piece) {
        Draft writing = draft == null ? open() : draft;
        boolean first = writing.refusal().isEmpty();
        writing.refuse(piece);
        tell(writing, first, true, piece);
    }

    private void tell(Draft writing, boolean first, boolean refusal, String piece) {
        story.tell(
                Kind.MESSAGE_DELTA,
                new MessageDelta(writing.messageId(), writing.part(refusal), first, refusal, piece));
    }

    @Override
    public void onToolCall(int index, String id, String name) {
        if (!made(index)) {
            return;
        }
        if (draft != null) {
            write.apply(draft).ifPresent(this::written);
        }
        if (callsStepId == null) {
            callsStepId = RunProgress.nextStepId();
            announce(step(callsStepId, null, now.get()));
        }
        story.tell(Kind.STEP_DELTA, new CallDelta(callsStepId, index, id, name, ""));
    }

    @Override
    public void onArguments(int index, String piece) {
        if (callsStepId != null && made(index) && !piece.isEmpty()) {
            story.tell(Kind.STEP_DELTA, new CallDelta(callsStepId, index, null, null, piece));
        }
    }

    /** Where calls side by side are not allowed, a model that makes several all the same has only its first one made. */
    private boolean made(int index) {
        return index == 0 || ticket.spec() == null || ticket.spec().parallelToolCalls();
    }

    @Override
    public void written(RunProgress.Written written) {
        draft = null;
        story.tell(Kind.MESSAGE_COMPLETED, written.message());
        story.tell(Kind.STEP_COMPLETED, written.step());
    }

    @Override
    public void called(RunStepView step) {
        if (callsStepId == null) {
            announce(step(step.id(), null, step.createdAt()));
            for (int i = 0; i < step.calls().size(); i++) {
                var call = step.calls().get(i);
                story.tell(Kind.STEP_DELTA, new CallDelta(step.id(), i, call.id(), call.name(), ""));
                story.tell(Kind.STEP_DELTA, new CallDelta(step.id(), i, null, null, call.arguments()));
            }
        }
        callsStepId = null;
    }

    @Override
    public void executed(RunStepView step) {
        story.tell(Kind.STEP_COMPLETED, step);
    }

    @Override
    public void waiting(ThreadRun run) {
        story.tell(Kind.RUN_REQUIRES_ACTION, run);
        story.pause();
    }

    @Override
    public void ended(RunEnd.Told told) {
        ThreadMessage message = told.message();
        if (message != null) {
            announceWhole(message, told);
            story.tell(
                    message.status() == MessageStatus.COMPLETED ? Kind.MESSAGE_COMPLETED : Kind.MESSAGE_INCOMPLETE,
                    message);
        }
        told.steps().forEach(step -> story.tell(kind(step.status()), step));
        story.tell(kind(told.run()), told.run());
        story.pause();
    }

    /** A message that was never announced, because the model said it in one piece. */
    private void announceWhole(ThreadMessage message, RunEnd.Told told) {
        if (draft != null || told.steps().isEmpty()) {
            return;
        }
        RunStepView step = told.steps().get(0);
        announce(step(step.id(), message.id(), step.createdAt()));
        tellMessage(message.id(), message.createdAt());
        for (int i = 0; i < message.content().size(); i++) {
            ContentPart part = message.content().get(i);
            boolean refusal = part instanceof ContentPart.Refusal;
            String text = part instanceof ContentPart.Refusal refused
                    ? refused.refusal()
                    : part instanceof ContentPart.Text said ? said.value() : "";
            story.tell(Kind.MESSAGE_DELTA, new MessageDelta(message.id(), i, true, refusal, text));
        }
    }

    @Override
    public void lost() {
        story.pause();
    }

    private Draft open() {
        Draft opened = new Draft(now.get());
        announce(step(opened.stepId(), opened.messageId(), opened.createdAt()));
        tellMessage(opened.messageId(), opened.createdAt());
        draft = opened;
        return opened;
    }

    private void announce(RunStepView step) {
        story.tell(Kind.STEP_CREATED, step);
        story.tell(Kind.STEP_IN_PROGRESS, step);
    }

    private void tellMessage(String id, Instant createdAt) {
        ThreadMessage empty = new ThreadMessage(
                id,
                ticket.threadId(),
                MessageStatus.IN_PROGRESS,
                null,
                MessageRole.ASSISTANT,
                List.of(),
                ticket.assistantId(),
                ticket.runId(),
                List.of(),
                Map.of(),
                createdAt,
                null);
        story.tell(Kind.MESSAGE_CREATED, empty);
        story.tell(Kind.MESSAGE_IN_PROGRESS, empty);
    }

    private RunStepView step(String id, @Nullable String messageId, Instant createdAt) {
        return new RunStepView(
                id,
                ticket.runId(),
                ticket.threadId(),
                ticket.assistantId(),
                StepStatus.IN_PROGRESS,
                messageId,
                List.of(),
                null,
                null,
                createdAt,
                null);
    }

    private static Kind kind(StepStatus status) {
        return switch (status) {
            case IN_PROGRESS -> Kind.STEP_IN_PROGRESS;
            case COMPLETED -> Kind.STEP_COMPLETED;
            case FAILED -> Kind.STEP_FAILED;
            case CANCELLED -> Kind.STEP_CANCELLED;
            case EXPIRED -> Kind.STEP_EXPIRED;
        };
    }

    static Kind kind(ThreadRun run) {
        return switch (run.status()) {
            case QUEUED -> Kind.RUN_QUEUED;
            case IN_PROGRESS -> Kind.RUN_IN_PROGRESS;
            case REQUIRES_ACTION -> Kind.RUN_REQUIRES_ACTION;
            case CANCELLING -> Kind.RUN_CANCELLING;
            case CANCELLED -> Kind.RUN_CANCELLED;
            case COMPLETED -> Kind.RUN_COMPLETED;
            case INCOMPLETE -> Kind.RUN_INCOMPLETE;
            case EXPIRED -> Kind.RUN_EXPIRED;
            case FAILED -> Kind.RUN_FAILED;
        };
    }
}
