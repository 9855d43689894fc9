package org.colloquy.core.run;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.colloquy.api.access.Caller;
import org.colloquy.api.assistant.AssistantService;
import org.colloquy.api.assistant.AssistantView;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.page.ListRequest;
import org.colloquy.api.page.Slice;
import org.colloquy.api.run.CreateRun;
import org.colloquy.api.run.FunctionCall;
import org.colloquy.api.run.RunEvent;
import org.colloquy.api.run.RunStatus;
import org.colloquy.api.run.RunStepView;
import org.colloquy.api.run.StepStatus;
import org.colloquy.api.run.ThreadRun;
import org.colloquy.api.run.ToolOutput;
import org.colloquy.api.thread.CreateThread;
import org.colloquy.core.platform.Creations;
import org.colloquy.core.platform.Time;
import org.colloquy.core.run.RunStarted.Opening;
import org.colloquy.core.thread.ChatThread;
import org.colloquy.core.thread.ThreadRepository;
import org.colloquy.core.thread.ThreadWriter;
import org.jspecify.annotations.Nullable;

/** The transactions of the callers of runs on kept threads. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ThreadRuns {

    private static final String KIND = "run";

    @Inject
    private RunRepository runs;

    @Inject
    private StepRepository steps;

    @Inject
    private ThreadRepository threads;

    @Inject
    private ThreadWriter writer;

    @Inject
    private Creations creations;

    @Inject
    private Turns turns;

    @Inject
    private Event<RunStarted> started;

    @Inject
    private Event<RunInterrupted> interrupted;

    @Inject
    private Time time;

    @EJB
    private AssistantService assistants;

    /**
     * What a caller wants made.
     *
     * @param id of the run that will be made
     * @param key a repeated key gets the first call's run; null: never repeated
     * @param streamed whether somebody listens from the beginning
     */
    public record Order(
            Caller caller,
            CreateRun request,
            String id,
            @Nullable String key,
            boolean streamed) {}

    public ThreadRun create(Order order, String threadId) {
        String workspace = order.caller().workspaceId();
        return creations.once(
                workspace,
                KIND,
                order.key(),
                id -> get(workspace, threadId, id),
                () -> start(order, threads.lockKept(workspace, threadId), List.of()),
                ThreadRun::id);
    }

    public ThreadRun createWithThread(Order order, CreateThread request) {
        String workspace = order.caller().workspaceId();
        return creations.once(
                workspace,
                KIND,
                order.key(),
                id -> view(runs.get(workspace, id)),
                () -> {
                    ChatThread thread = writer.create(workspace, request);
                    return start(order, thread, List.of(new Opening(RunEvent.Kind.THREAD_CREATED, thread.view())));
                },
                ThreadRun::id);
    }

    public ThreadRun get(String workspaceId, String threadId, String id) {
        return view(
                runs.onThread(workspaceId, threads.kept(workspaceId, threadId).id(), id));
    }

    public Slice<ThreadRun> list(String workspaceId, String threadId, ListRequest page) {
        Slice<Run> found = runs.listOnThread(
                workspaceId, threads.kept(workspaceId, threadId).id(), page);
        Map<String, List<FunctionCall>> required = steps.required(found.data().stream()
                .filter(run -> run.status() == RunStatus.REQUIRES_ACTION)
                .map(Run::id)
                .toList());
        return found.map(run -> run.threadView(required.getOrDefault(run.id(), List.of())));
    }

    public ThreadRun annotate(String workspaceId, String threadId, String id, Map<String, String> metadata) {
        Run run = runs.onThread(workspaceId, threads.kept(workspaceId, threadId).id(), id);
        run.annotate(metadata);
        return view(run);
    }

    public ThreadRun cancel(String workspaceId, String threadId, String id) {
        ChatThread thread = threads.lockKept(workspaceId, threadId);
        Run run = runs.onThread(workspaceId, threadId, id);
        if (run.status().terminal()) {
            throw AppException.of(
                    ErrorCode.RUN_STATE,
                    "Cannot cancel run with status '" + run.status().wire() + "'.");
        }
        boolean worked = run.leased();
        run.cancel();
        ThreadRun cancelling = view(run);
        if (worked) {
            interrupted.fire(RunInterrupted.of(run));
        } else {
            stop(thread, run, RunStatus.CANCELLED);
        }
        return cancelling;
    }

    /** Ends a run whose caller has not come back in time. */
    public void expire(String workspaceId, String threadId, String id) {
        ChatThread thread = threads.lockKept(workspaceId, threadId);
        Run run = runs.onThread(workspaceId, threadId, id);
        if (run.status() == RunStatus.REQUIRES_ACTION) {
            stop(thread, run, RunStatus.EXPIRED);
        }
    }

    private void stop(ChatThread thread, Run run, RunStatus how) {
        Instant now = time.now();
        StepStatus ended = how == RunStatus.EXPIRED ? StepStatus.EXPIRED : StepStatus.CANCELLED;
        steps.endOpen(run.id(), ended, null, now);
        run.stop(how, now);
        turns.pass(thread);
    }

    public ThreadRun submit(
            String workspaceId, String threadId, String id, List<ToolOutput> outputs, boolean streamed) {
        threads.lockKept(workspaceId, threadId);
        Run run = runs.onThread(workspaceId, threadId, id);
        if (run.status() != RunStatus.REQUIRES_ACTION) {
            throw AppException.of(
                    ErrorCode.RUN_STATE, "Runs in status \"" + run.status().wire() + "\" do not accept tool outputs.");
        }
        Instant now = time.now();
        RunStep step = steps.all(id).stream()
                .filter(RunStep::open)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(id + " waits for nothing"));
        List<StepCall> calls = steps.calls(id).getOrDefault(step.id(), List.of());
        answer(calls, outputs);
        step.end(StepStatus.COMPLETED, null, now);
        RunTicket ticket = run.resume(streamed, now.plus(RunSettings.lease()));
        ThreadRun view = view(run);
        started.fire(new RunStarted(
                ticket,
                List.of(
                        new Opening(RunEvent.Kind.STEP_COMPLETED, view(run, step, calls)),
                        new Opening(RunEvent.Kind.RUN_QUEUED, view))));
        return view;
    }

    public Slice<RunStepView> steps(String workspaceId, String threadId, String runId, ListRequest page) {
        Run run = runs.onThread(workspaceId, threads.kept(workspaceId, threadId).id(), runId);
        Map<String, List<StepCall>> calls = steps.calls(runId);
        return steps.list(runId, page).map(step -> view(run, step, calls.getOrDefault(step.id(), List.of())));
    }

    public RunStepView step(String workspaceId, String threadId, String runId, String id) {
        Run run = runs.onThread(workspaceId, threads.kept(workspaceId, threadId).id(), runId);
        RunStep step = steps.get(runId, id);
        return view(run, step, steps.calls(runId).getOrDefault(id, List.of()));
    }

    private ThreadRun start(Order order, ChatThread thread, List<Opening> before) {
        if (!thread.free()) {
            throw AppException.of(
                    ErrorCode.THREAD_LOCKED,
                    "Thread " + thread.id() + " already has an active run " + thread.activeRunId() + ".");
        }
        Instant now = time.now();
        String workspace = order.caller().workspaceId();
        CreateRun request = order.request();
        AssistantView assistant = assistants.get(workspace, request.assistantId());
        request.additionalMessages().forEach(message -> writer.put(workspace, thread, message, now));
        Run run = new Run(
                order.id(),
                order.caller(),
                thread.id(),
                assistant.id(),
                RunSpec.of(assistant, request),
                request.metadata(),
                order.streamed(),
                now);
        RunTicket ticket = run.start(
                RunStatus.QUEUED,
                thread.lastPosition(),
                now.plus(RunSettings.lease()),
                now.plus(RunSettings.expiry()),
                now);
        runs.add(run);
        thread.occupy(run.id());
        ThreadRun queued = run.threadView(List.of());
        // The work begins as soon as this is committed, so the row says so at once and needs no second statement.
        run.begin(now);
        List<Opening> opening = new ArrayList<>();
        if (order.streamed()) {
            opening.addAll(before);
            opening.add(new Opening(RunEvent.Kind.RUN_CREATED, queued));
            opening.add(new Opening(RunEvent.Kind.RUN_QUEUED, queued));
            opening.add(new Opening(RunEvent.Kind.RUN_IN_PROGRESS, run.threadView(List.of())));
        }
        started.fire(new RunStarted(ticket, opening));
        return queued;
    }

    private static void answer(List<StepCall> calls, List<ToolOutput> outputs) {
        Map<String, StepCall> waiting = calls.stream()
                .filter(call -> !call.answered())
                .collect(Collectors.toMap(StepCall::callId, call -> call, (first, second) -> first));
        List<String> got = outputs.stream().map(ToolOutput::callId).toList();
        if (got.size() != waiting.size()
                || !waiting.keySet().containsAll(got)
                || got.stream().distinct().count() != got.size()) {
            List<String> expected = calls.stream()
                    .filter(call -> !call.answered())
                    .map(StepCall::callId)
                    .toList();
            throw AppException.invalid(
                    "tool_outputs", "Expected tool outputs for call_ids " + quoted(expected) + ", got " + quoted(got));
        }
        outputs.forEach(output ->
                Optional.ofNullable(waiting.get(output.callId())).ifPresent(call -> call.answer(output.output())));
    }

    private static String quoted(List<String> ids) {
        return ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(", ", "[", "]"));
    }

    private ThreadRun view(Run run) {
        return run.threadView(
                run.status() == RunStatus.REQUIRES_ACTION
                        ? steps.required(List.of(run.id())).getOrDefault(run.id(), List.of())
                        : List.of());
    }

    private static RunStepView view(Run run, RunStep step, List<StepCall> calls) {
        return step.view(
                run.threadId(),
                run.assistantId(),
                calls.stream().map(StepCall::view).toList());
    }
}
