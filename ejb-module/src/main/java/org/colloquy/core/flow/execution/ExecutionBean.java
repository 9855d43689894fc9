package org.colloquy.core.flow.execution;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.executable.ValidateOnExecution;
import java.util.List;
import org.colloquy.api.error.AppException;
import org.colloquy.api.flow.FlowExecutionService;
import org.colloquy.api.flow.FlowExecutionView;
import org.colloquy.api.flow.FlowService;
import org.colloquy.api.flow.FlowState;
import org.colloquy.api.flow.FlowStep;
import org.colloquy.api.page.Page;
import org.colloquy.api.page.PageRequest;
import org.colloquy.api.session.SessionService;
import org.colloquy.core.flow.Plans;
import org.colloquy.core.flow.machine.Machine;
import org.colloquy.core.flow.machine.World;
import org.colloquy.core.platform.Time;
import org.colloquy.core.thread.ThreadRepository;
import org.jspecify.annotations.Nullable;

/** Shows executions and ends them on request. */
@Stateless
@ValidateOnExecution
public class ExecutionBean implements FlowExecutionService {

    @Inject
    private ExecutionRepository executions;

    @Inject
    private ThreadRepository threads;

    @Inject
    private Effects effects;

    @Inject
    private Plans plans;

    @Inject
    private Time time;

    @EJB
    private FlowService flows;

    @EJB
    private SessionService sessions;

    @Override
    public Page<FlowExecutionView> list(
            String workspaceId,
            String flowId,
            @Nullable String sessionId,
            @Nullable FlowState status,
            PageRequest page) {
        String known = flows.get(workspaceId, flowId).id();
        return Page.of(
                executions.list(workspaceId, known, sessionId, status, page),
                page.limit(),
                Execution::view,
                Execution::id);
    }

    @Override
    public FlowExecutionView get(String workspaceId, String flowId, String id) {
        return find(workspaceId, flowId, id).view();
    }

    @Override
    public Page<FlowStep> steps(String workspaceId, String flowId, String id, PageRequest page) {
        Execution execution = find(workspaceId, flowId, id);
        List<FlowStep> lines = executions.read(execution.id(), after(page.after()), page.limit() + 1);
        List<FlowStep> wanted = lines.size() > page.limit() + 1 ? lines.subList(0, page.limit() + 1) : lines;
        return Page.of(wanted, page.limit(), step -> step, step -> String.valueOf(step.number()));
    }

    @Override
    public FlowExecutionView stop(String workspaceId, String flowId, String id) {
        Execution execution = find(workspaceId, flowId, id);
        threads.lock(
                workspaceId, sessions.get(workspaceId, execution.sessionId()).threadId());
        executions.lock(execution);
        if (!execution.status().over()) {
            World world = new World(time.now(), World.Contact.NOBODY, plans.of(workspaceId));
            effects.stop(execution, Machine.stop(execution.state(), "on request", world), world);
        }
        return execution.view();
    }

    private Execution find(String workspaceId, String flowId, String id) {
        return executions
                .find(workspaceId, id)
                .filter(execution -> execution.flowId().equals(flowId))
                .orElseThrow(() -> AppException.notFound("execution", id));
    }

    private static long after(@Nullable String after) {
        try {
            return after == null ? 0 : Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw AppException.invalid("after", "must be the number of a line");
        }
    }
}
