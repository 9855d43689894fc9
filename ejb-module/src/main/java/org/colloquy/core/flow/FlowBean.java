package org.colloquy.core.flow;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.validation.executable.ValidateOnExecution;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.colloquy.api.access.Caller;
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
import org.colloquy.core.flow.check.Reference;
import org.colloquy.core.flow.check.References;
import org.colloquy.core.platform.Time;
import org.colloquy.core.survey.SurveyBox;

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
    private Surroundings surroundings;

    @Inject
    private Users users;

    @Inject
    private Event<FlowChanged> changed;

    @Inject
    private Event<FlowRemoved> removed;

    @Inject
    private SurveyBox surveys;

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
    public Optional<FlowView> find(String workspaceId, String id) {
        return flows.find(workspaceId, id).map(Flow::view);
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
        users.requireNone(workspaceId, id);
        removed.fire(new FlowRemoved(flow.id()));
        versions.removeOf(workspaceId, id);
        surveys.empty(workspaceId, id);
        flows.remove(flow);
        changed.fire(new FlowChanged());
    }

    @Override
    public FlowView publish(String workspaceId, String id) {
        Flow flow = flows.get(workspaceId, id);
        if (!flow.draftPublished()) {
            FlowDefinition draft = flow.draft();
            List<Violation> missing = surroundings.missing(workspaceId, id, draft);
            if (!missing.isEmpty()) {
                throw AppException.invalid(missing);
            }
            versions.add(flow.publish(others(id, draft), time.now()));
            changed.fire(new FlowChanged());
            flows.writePublished();
        }
        return flow.view();
    }

    private static Set<String> others(String id, FlowDefinition flow) {
        return References.of(flow).stream()
                .filter(reference -> reference.kind() == Reference.Kind.FLOW)
                .map(Reference::name)
                .filter(name -> !name.equals(id))
                .collect(Collectors.toSet());
    }

    @Override
    public FlowView enable(String workspaceId, String id) {
        Flow flow = flows.get(workspaceId, id);
        flow.enable(time.now());
        changed.fire(new FlowChanged());
        return flow.view();
    }

    @Override
    public FlowView disable(String workspaceId, String id) {
        Flow flow = flows.get(workspaceId, id);
        flow.disable(time.now());
        changed.fire(new FlowChanged());
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
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public CompletionStage<FlowSimulation> simulate(Caller caller, String id, SimulateFlow request) {
        return simulator.step(caller, id, request);
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
