package org.colloquy.api.run;

import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.colloquy.api.access.Caller;
import org.colloquy.api.assistant.CreateAssistant;
import org.colloquy.api.page.ListRequest;
import org.colloquy.api.page.Slice;
import org.colloquy.api.thread.CreateThread;
import org.jspecify.annotations.Nullable;

/**
 * Runs on threads that applications keep themselves. Whatever is returned is stored and goes on without its caller. All methods
 * fail with {@code NOT_FOUND} for an id of another workspace.
 *
 * <p>Where a method takes a listener, it hears every event from the creation (or from the submission of outputs) to the end; a
 * null listener says that nobody listens, and then the model is asked for its answer in one piece. A repeated key gets the first
 * call's run, and a listener then hears that run's events from its beginning.
 */
@Local
public interface ThreadRunService {

    /**
     * Starts a run on a thread; {@code THREAD_LOCKED} while another one has not ended.
     *
     * @param caller in whose name functions are executed
     */
    ThreadRun create(
            @NotNull Caller caller,
            String threadId,
            @NotNull @Valid CreateRun request,
            @Nullable String key,
            @Nullable RunListener listener);

    /** Creates a thread and starts a run on it, both or neither. */
    ThreadRun createWithThread(
            @NotNull Caller caller,
            @NotNull @Valid CreateThread thread,
            @NotNull @Valid CreateRun request,
            @Nullable String key,
            @Nullable RunListener listener);

    /** One run. */
    ThreadRun get(String workspaceId, String threadId, String id);

    /** The runs of a thread. */
    Slice<ThreadRun> list(String workspaceId, String threadId, @NotNull @Valid ListRequest page);

    /** Replaces a run's metadata. */
    ThreadRun annotate(
            String workspaceId,
            String threadId,
            String id,
            @NotNull @Size(max = CreateAssistant.MAX_PAIRS)
                    Map<
                                    @Size(max = CreateAssistant.MAX_KEY) String,
                                    @NotNull @Size(max = CreateAssistant.MAX_VALUE) String>
                            metadata);

    /** Stops a run that has not ended; {@code RUN_STATE} when it has. Returns it as cancelling. */
    ThreadRun cancel(String workspaceId, String threadId, String id);

    /**
     * Goes on with a run that waits for outputs. {@code RUN_STATE} when it does not, {@code INVALID_REQUEST} unless the outputs
     * are those of exactly the calls that it waits for.
     */
    ThreadRun submit(
            String workspaceId,
            String threadId,
            String id,
            @NotNull @Size(max = 128) List<@Valid @NotNull ToolOutput> outputs,
            @Nullable RunListener listener);

    /** The steps of a run. */
    Slice<RunStepView> steps(String workspaceId, String threadId, String runId, @NotNull @Valid ListRequest page);

    /** One step. */
    RunStepView step(String workspaceId, String threadId, String runId, String id);

    /**
     * Tells the listener the events of a run after a number, first those of the past, then as they happen. Only runs that had
     * a listener from the beginning have numbered pieces of text; of others the changes of state are told.
     */
    void follow(String workspaceId, String threadId, String id, long afterNumber, @NotNull RunListener listener);
}
