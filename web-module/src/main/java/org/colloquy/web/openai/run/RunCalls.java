package org.colloquy.web.openai.run;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.colloquy.api.run.CreateRun;
import org.colloquy.api.run.RunListener;
import org.colloquy.api.run.ThreadRun;
import org.colloquy.api.run.ThreadRunService;
import org.colloquy.api.run.ToolOutput;
import org.colloquy.api.thread.CreateThread;
import org.colloquy.web.openai.wire.Checks;
import org.colloquy.web.openai.wire.Fields;
import org.colloquy.web.openai.wire.IdempotencyKey;
import org.colloquy.web.openai.wire.Include;
import org.colloquy.web.openai.wire.RequestBody;
import org.colloquy.web.security.CurrentCaller;
import org.jspecify.annotations.Nullable;

/** The three calls that make a run go, read from a request; the same for callers who listen and those who come back. */
@ApplicationScoped
public class RunCalls {

    @EJB
    private ThreadRunService runs;

    @Inject
    private Checks checks;

    /** A run on a thread. */
    public ThreadRun create(HttpServletRequest request, String threadId, @Nullable RunListener listener)
            throws IOException {
        CreateRun run = checks.valid(RunRequests.create(body(request)));
        return runs.create(CurrentCaller.of(request), threadId, run, IdempotencyKey.of(request), listener);
    }

    /** A thread and a run on it. */
    public ThreadRun createWithThread(HttpServletRequest request, @Nullable RunListener listener) throws IOException {
        Fields body = body(request);
        CreateThread thread = checks.valid(RunRequests.thread(body), "thread.");
        CreateRun run = checks.valid(RunRequests.create(body));
        return runs.createWithThread(CurrentCaller.of(request), thread, run, IdempotencyKey.of(request), listener);
    }

    /** The outputs that a run waits for. */
    public ThreadRun submit(HttpServletRequest request, String threadId, String id, @Nullable RunListener listener)
            throws IOException {
        List<ToolOutput> outputs = RunRequests.outputs(body(request));
        for (int i = 0; i < outputs.size(); i++) {
            checks.valid(outputs.get(i), "tool_outputs[" + i + "].");
        }
        return runs.submit(CurrentCaller.of(request).workspaceId(), threadId, id, outputs, listener);
    }

    private static Fields body(HttpServletRequest request) throws IOException {
        Fields body = RequestBody.of(request);
        Include.check(request);
        return body;
    }
}
