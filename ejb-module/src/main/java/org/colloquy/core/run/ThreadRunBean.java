package org.colloquy.core.run;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.validation.executable.ValidateOnExecution;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.colloquy.api.access.Caller;
import org.colloquy.api.page.ListRequest;
import org.colloquy.api.page.Slice;
import org.colloquy.api.run.CreateRun;
import org.colloquy.api.run.RunEvent;
import org.colloquy.api.run.RunListener;
import org.colloquy.api.run.RunStatus;
import org.colloquy.api.run.RunStepView;
import org.colloquy.api.run.ThreadRun;
import org.colloquy.api.run.ThreadRunService;
import org.colloquy.api.run.ToolOutput;
import org.colloquy.api.thread.CreateThread;
import org.jspecify.annotations.Nullable;

/** Runs on kept threads. Outside any transaction: whoever listens is known before the run is, and hears only what is committed. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@ValidateOnExecution
public class ThreadRunBean implements ThreadRunService {

    @EJB
    private ThreadRuns runs;

    @Inject
    private LiveRuns live;

    @Inject
    private Stories stories;

    @Override
    public ThreadRun create(
            Caller caller, String threadId, CreateRun request, @Nullable String key, @Nullable RunListener listener) {
        var order = new ThreadRuns.Order(caller, request, Run.nextId(), key, listener != null);
        return made(order, listener, () -> runs.create(order, threadId));
    }

    @Override
    public ThreadRun createWithThread(
            Caller caller,
            CreateThread thread,
            CreateRun request,
            @Nullable String key,
            @Nullable RunListener listener) {
        var order = new ThreadRuns.Order(caller, request, Run.nextId(), key, listener != null);
        return made(order, listener, () -> runs.createWithThread(order, thread));
    }

    private ThreadRun made(ThreadRuns.Order order, @Nullable RunListener listener, Supplier<ThreadRun> make) {
        live.requireRoom();
        String id = order.id();
        if (listener == null) {
            return make.get();
        }
        stories.begin(id, listener);
        ThreadRun run;
        try {
            run = make.get();
        } catch (RuntimeException e) {
            stories.forget(id);
            throw e;
        }
        if (!run.id().equals(id)) {
            stories.forget(id);
            follow(run, order.caller().workspaceId(), 0, listener);
        }
        return run;
    }

    @Override
    public ThreadRun get(String workspaceId, String threadId, String id) {
        return runs.get(workspaceId, threadId, id);
    }

    @Override
    public Slice<ThreadRun> list(String workspaceId, String threadId, ListRequest page) {
        return runs.list(workspaceId, threadId, page);
    }

    @Override
    public ThreadRun annotate(String workspaceId, String threadId, String id, Map<String, String> metadata) {
        return runs.annotate(workspaceId, threadId, id, metadata);
    }

    @Override
    public ThreadRun cancel(String workspaceId, String threadId, String id) {
        return runs.cancel(workspaceId, threadId, id);
    }

    @Override
    public ThreadRun submit(
            String workspaceId, String threadId, String id, List<ToolOutput> outputs, @Nullable RunListener listener) {
        live.requireRoom();
        if (listener == null) {
            return runs.submit(workspaceId, threadId, id, outputs, false);
        }
        // Looked up first: nobody listens to a run of another workspace, or to one that does not wait.
        boolean waits = runs.get(workspaceId, threadId, id).status() == RunStatus.REQUIRES_ACTION;
        if (waits) {
            stories.goOn(id, listener);
        }
        try {
            return runs.submit(workspaceId, threadId, id, outputs, true);
        } catch (RuntimeException e) {
            if (waits) {
                stories.leave(id, listener);
            }
            throw e;
        }
    }

    @Override
    public Slice<RunStepView> steps(String workspaceId, String threadId, String runId, ListRequest page) {
        return runs.steps(workspaceId, threadId, runId, page);
    }

    @Override
    public RunStepView step(String workspaceId, String threadId, String runId, String id) {
        return runs.step(workspaceId, threadId, runId, id);
    }

    @Override
    public void follow(String workspaceId, String threadId, String id, long afterNumber, RunListener listener) {
        follow(runs.get(workspaceId, threadId, id), workspaceId, afterNumber, listener);
    }

    private void follow(ThreadRun run, String workspaceId, long after, RunListener listener) {
        stories.follow(run.id(), after, listener, () -> over(runs.get(workspaceId, run.threadId(), run.id())));
    }

    /** The last event of a run that nobody works on. */
    private static Optional<RunEvent> over(ThreadRun run) {
        boolean idle = run.status().terminal() || run.status() == RunStatus.REQUIRES_ACTION;
        return idle ? Optional.of(new RunEvent(0, ThreadTeller.kind(run), run)) : Optional.empty();
    }
}
