package org.colloquy.core.flow;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.validation.executable.ValidateOnExecution;
import java.util.List;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.Violation;
import org.colloquy.api.flow.CopyFlow;
import org.colloquy.api.flow.FlowDefinition;
import org.colloquy.api.flow.FlowService;
import org.colloquy.api.flow.FlowSimulation;
import org.colloquy.api.flow.FlowVersionView;
import org.colloquy.api.flow.FlowView;
import org.colloquy.api.flow.SimulateFlow;
import org.colloquy.api.page.Page;
import org.colloquy.api.page.PageRequest;
import org.colloquy.core.flow.check.FlowCheck;
import org.colloquy.core.platform.Time;

/** Keeps flows, publishes them and tries them. */
@Stateless
@ValidateOnExecution
public class FlowBean implements FlowService {

    @Inject
    private FlowRepository flows;

    @Inject
    private FlowVersionRepository versions;

    @Inject
    private Simulator simulator;

    @Inject
    private Validator validator;

    @Inject
    private Time time;

    @Override
    public FlowView create(String workspaceId, JsonNode definition) {
        return store(workspaceId, checked(definition));
    }

    @Override
    public List<Violation> check(JsonNode definition) {
        return new FlowCheck(validator).check(definition).faults();
    }

    @Override
    public FlowView get(String workspaceId, String id) {
        return flows.get(workspaceId, id).view();
    }

    @Override
    public Page<FlowView> list(String workspaceId, PageRequest page) {
        return Page.of(flows.list(workspaceId, page), page.limit(), Flow::view, Flow::id);
    }

    @Override
    public FlowDefinition draft(String workspaceId, String id) {
        return flows.get(workspaceId, id).draft();
    }

    @Override
    public FlowView update(String workspaceId, String id, JsonNode definition) {
        Flow flow = flows.get(workspaceId, id);
        flow.change(checked(definition), time.now());
        return flow.view();
    }

    @Override
    public void delete(String workspaceId, String id) {
        Flow flow = flows.get(workspaceId, id);
        versions.removeOf(workspaceId, id);
        flows.remove(flow);
    }

    @Override
    public FlowView publish(String workspaceId, String id) {
        Flow flow = flows.get(workspaceId, id);
        FlowVersion version = flow.publish(time.now());
        if (version != null) {
            versions.add(version);
        }
        return flow.view();
    }

    @Override
    public Page<FlowVersionView> versions(String workspaceId, String id, PageRequest page) {
        String flowId = flows.get(workspaceId, id).id();
        return Page.of(
                versions.newestFirst(workspaceId, flowId, page),
                page.limit(),
                FlowVersion::view,
                version -> String.valueOf(version.number()));
    }

    @Override
    public FlowDefinition version(String workspaceId, String id, int number) {
        return versions.get(workspaceId, flows.get(workspaceId, id).id(), number)
                .definition();
    }

    @Override
    public FlowView copy(String workspaceId, String id, CopyFlow request) {
        return store(workspaceId, flows.get(workspaceId, id).draft().named(request.name()));
    }

    @Override
    public FlowSimulation simulate(String workspaceId, String id, SimulateFlow request) {
        return simulator.step(workspaceId, flows.get(workspaceId, id).id(), request);
    }

    private FlowView store(String workspaceId, FlowDefinition draft) {
        Flow flow = new Flow(workspaceId, draft, time.now());
        flows.add(flow);
        return flow.view();
    }

    private FlowDefinition checked(JsonNode definition) {
        FlowCheck.Checked checked = new FlowCheck(validator).check(definition);
        FlowDefinition read = checked.definition();
        if (read == null) {
            throw AppException.invalid(checked.faults());
        }
        return read;
    }
}
