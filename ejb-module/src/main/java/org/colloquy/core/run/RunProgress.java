package org.colloquy.core.run;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.colloquy.api.run.FunctionCall;
import org.colloquy.api.run.RunStepView;
import org.colloquy.api.run.StepStatus;
import org.colloquy.api.run.ThreadRun;
import org.colloquy.api.run.Usage;
import org.colloquy.api.thread.ThreadMessage;
import org.colloquy.core.platform.Ids;
import org.colloquy.core.platform.Time;
import org.colloquy.core.thread.ChatThread;
import org.colloquy.core.thread.Message;
import org.colloquy.core.thread.MessageRepository;
import org.colloquy.core.thread.ThreadRepository;
import org.colloquy.core.upstream.ModelReply;
import org.colloquy.core.upstream.ToolCall;
import org.jspecify.annotations.Nullable;

/**
 * Stores what happens between the beginning and the end of a run. Every method changes nothing and tells so with an empty result
 * when the run no longer belongs to this node or has been told to stop.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RunProgress {

    /** A message of a run that goes on, and the step that wrote it. */
    record Written(ThreadMessage message, RunStepView step) {}

    /**
     * Calls that are stored.
     *
     * @param waiting the run, when it waits for its caller now
     */
    record Called(
            OpenCalls open, RunStepView step, @Nullable ThreadRun waiting) {}

    /** A step whose calls have been executed here; with the run when others are left to its caller. */
    record Executed(RunStepView step, @Nullable ThreadRun waiting) {}

    @Inject
    private RunRepository runs;

    @Inject
    private StepRepository steps;

    @Inject
    private ThreadRepository threads;

    @Inject
    private MessageRepository messages;

    @Inject
    private Time time;

    /** A message that the model wrote before it called functions. */
    public Optional<Written> write(RunTicket ticket, Draft draft) {
        ChatThread thread = threads.lock(ticket.workspaceId(), ticket.threadId());
        return runs.charge(ticket, Usage.NONE) ? Optional.of(store(ticket, thread, draft)) : Optional.empty();
    }

    /**
     * The calls of a reply, with the message that came with them unless that is stored already.
     *
     * @param here which functions are executed by this server
     */
    public Optional<Called> call(
            RunTicket ticket, String stepId, ModelReply reply, List<ToolCall> calls, Predicate<String> here) {
        ChatThread thread = threads.lock(ticket.workspaceId(), ticket.threadId());
        if (!runs.charge(ticket, reply.usage())) {
            return Optional.empty();
        }
        RunStep step = RunStep.calling(stepId, ticket.runId(), reply.usage(), time.now());
        List<StepCall> asked = new ArrayList<>();
        for (ToolCall call : calls) {
            asked.add(new StepCall(stepId, asked.size(), ticket.runId(), call, !here.test(call.name())));
        }
        steps.add(step, asked);
        OpenCalls open = OpenCalls.of(stepId, asked);
        ThreadRun waiting = open.here().isEmpty() ? await(ticket, asked) : null;
        return Optional.of(new Called(open, view(ticket, step, asked), waiting));
    }

    /** A message that is whole before the calls are known: a reply that did not come piece by piece. */
    public Optional<Written> writeWhole(RunTicket ticket, ModelReply reply) {
        return write(ticket, new Draft(time.now()).write(reply.text()));
    }

    /** The output of one call; what is there already stays. */
    public boolean answer(RunTicket ticket, String stepId, int place, String output) {
        if (!runs.charge(ticket, Usage.NONE)) {
            return false;
        }
        StepCall call = steps.call(stepId, place);
        if (!call.answered()) {
            call.answer(output);
        }
        return true;
    }

    /** All calls that are executed here have their outputs. */
    public Optional<Executed> executed(RunTicket ticket, String stepId) {
        threads.lock(ticket.workspaceId(), ticket.threadId());
        if (!runs.charge(ticket, Usage.NONE)) {
            return Optional.empty();
        }
        RunStep step = steps.get(ticket.runId(), stepId);
        List<StepCall> calls = steps.calls(ticket.runId()).getOrDefault(stepId, List.of());
        boolean remoteLeft = calls.stream().anyMatch(call -> !call.answered());
        if (!remoteLeft) {
            step.end(StepStatus.COMPLETED, null, time.now());
        }
        return Optional.of(new Executed(view(ticket, step, calls), remoteLeft ? await(ticket, calls) : null));
    }

    private ThreadRun await(RunTicket ticket, List<StepCall> calls) {
        runs.await(ticket);
        List<FunctionCall> required = calls.stream()
                .filter(call -> !call.answered())
                .map(StepCall::view)
                .toList();
        return runs.findOwned(ticket).orElseThrow().threadView(required);
    }

    private Written store(RunTicket ticket, ChatThread thread, Draft draft) {
        Instant now = time.now();
        Message message = Message.written(
                draft.messageId(),
                ticket.workspaceId(),
                ticket.threadId(),
                ticket.assistantId(),
                ticket.runId(),
                thread.takePosition(),
                draft.text(),
                draft.createdAt());
        if (!draft.refusal().isEmpty()) {
            message.refuse(draft.refusal());
        }
        messages.add(message);
        RunStep step =
                RunStep.writing(draft.stepId(), ticket.runId(), draft.messageId(), Usage.NONE, draft.createdAt());
        step.end(StepStatus.COMPLETED, null, now);
        steps.add(step);
        return new Written(message.threadView(), view(ticket, step, List.of()));
    }

    private static RunStepView view(RunTicket ticket, RunStep step, List<StepCall> calls) {
        return step.view(
                ticket.threadId(),
                ticket.assistantId(),
                calls.stream().map(StepCall::view).toList());
    }

    static String nextStepId() {
        return Ids.next("step");
    }
}
