package org.colloquy.core.flow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.colloquy.api.access.Caller;
import org.colloquy.api.access.Role;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.api.flow.FlowEvent;
import org.colloquy.api.flow.FlowSimulation;
import org.colloquy.api.flow.SimulateFlow;
import org.colloquy.api.json.Json;
import org.colloquy.core.flow.errand.Errand;
import org.colloquy.core.flow.errand.Errands;
import org.colloquy.core.flow.errand.UnderWay;
import org.colloquy.core.flow.machine.Machine;
import org.colloquy.core.flow.machine.Plan;
import org.colloquy.core.flow.machine.State;
import org.colloquy.core.flow.machine.Turn;
import org.colloquy.core.flow.machine.World;
import org.colloquy.core.platform.Ids;
import org.colloquy.core.platform.Time;
import org.jspecify.annotations.Nullable;

/** Takes steps of drafts. Whoever tries a flow keeps its state. */
@ApplicationScoped
class Simulator {

    @Inject
    private FlowDrafts drafts;

    @Inject
    private Errands errands;

    @Inject
    private Time time;

    CompletionStage<FlowSimulation> step(Caller caller, String id, SimulateFlow request) {
        String workspaceId = caller.workspaceId();
        if (Boolean.TRUE.equals(request.real())) {
            return ask(caller, id, request);
        }
        JsonNode given = request.state();
        World world = world(workspaceId, request);
        Plan plan = world.plans().find(id, 0).orElseThrow(() -> AppException.notFound("flow", id));
        FlowEvent event = request.event();
        if (given == null || given.isNull()) {
            String message = event instanceof FlowEvent.Message heard ? heard.text() : null;
            return CompletableFuture.completedStage(view(Machine.start(plan, message, world)));
        } else if (event == null) {
            throw AppException.invalid("event", "must not be null once the flow has begun");
        }
        return CompletableFuture.completedStage(view(Machine.on(state(given), event, world)));
    }

    /** Others are asked without a transaction; what came of it is the event. */
    private CompletionStage<FlowSimulation> ask(Caller caller, String id, SimulateFlow request) {
        if (caller.role() != Role.ADMIN) {
            throw AppException.of(ErrorCode.FORBIDDEN);
        }
        String workspaceId = caller.workspaceId();
        if (drafts.find(workspaceId, id).isEmpty()) {
            throw AppException.notFound("flow", id);
        }
        JsonNode given = request.state();
        State state = given == null || given.isNull() ? null : state(given);
        FlowEffect.Asked asked = state == null ? null : state.asked();
        if (state == null || asked == null) {
            throw AppException.invalid("state", "must wait for what is really to be asked");
        }
        if (request.event() != null) {
            throw AppException.invalid("event", "must be null where others are really asked");
        }
        Errand errand = new Errand(
                workspaceId, null, "", "", Ids.next("call"), caller.role(), History.of(request.history(), asked));
        return errands.run(errand, asked, new UnderWay())
                .thenApply(done -> view(Machine.on(state, done.event(), world(workspaceId, request))));
    }

    private World world(String workspaceId, SimulateFlow request) {
        Instant now = Objects.requireNonNullElseGet(request.now(), time::now);
        return new World(now, contact(request.contact()), new Drafts(workspaceId));
    }

    private static FlowSimulation view(Turn turn) {
        State state = turn.state();
        return new FlowSimulation(
                Json.mapper().valueToTree(state),
                state.status(),
                state.wakeAt(),
                state.call(),
                state.variables(),
                turn.effects(),
                turn.steps());
    }

    private static State state(JsonNode given) {
        try {
            return Json.mapper().treeToValue(given, State.class);
        } catch (JsonProcessingException e) {
            throw AppException.invalid("state", "must be what the step before gave");
        }
    }

    private static World.Contact contact(SimulateFlow.@Nullable Contact contact) {
        return contact == null
                ? World.Contact.NOBODY
                : new World.Contact(
                        Objects.requireNonNullElse(contact.name(), ""),
                        Objects.requireNonNullElse(contact.email(), ""),
                        Objects.requireNonNullElse(contact.phone(), ""),
                        Objects.requireNonNullElse(contact.externalId(), ""),
                        contact.fields());
    }

    /** The workspace's drafts, each read once. */
    private final class Drafts implements World.Plans {

        private final String workspaceId;
        private final Map<String, Optional<Plan>> known = new HashMap<>();

        Drafts(String workspaceId) {
            this.workspaceId = workspaceId;
        }

        @Override
        public Optional<Plan> published(String flow) {
            return find(flow, 0);
        }

        @Override
        public Optional<Plan> find(String flow, int version) {
            return known.computeIfAbsent(
                    flow, id -> drafts.find(workspaceId, id).map(draft -> new Plan(id, 0, draft)));
        }
    }
}
