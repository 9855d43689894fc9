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
import org.colloquy.api.error.AppException;
import org.colloquy.api.flow.FlowEvent;
import org.colloquy.api.flow.FlowSimulation;
import org.colloquy.api.flow.SimulateFlow;
import org.colloquy.api.json.Json;
import org.colloquy.core.flow.machine.Machine;
import org.colloquy.core.flow.machine.Plan;
import org.colloquy.core.flow.machine.State;
import org.colloquy.core.flow.machine.Turn;
import org.colloquy.core.flow.machine.World;
import org.colloquy.core.platform.Time;
import org.jspecify.annotations.Nullable;

/** Takes steps of drafts. Whoever tries a flow keeps its state. */
@ApplicationScoped
class Simulator {

    @Inject
    private FlowRepository flows;

    @Inject
    private Time time;

    FlowSimulation step(String workspaceId, String id, SimulateFlow request) {
        Instant now = Objects.requireNonNullElseGet(request.now(), time::now);
        World world = new World(now, contact(request.contact()), new Drafts(workspaceId));
        JsonNode given = request.state();
        FlowEvent event = request.event();
        Turn turn;
        if (given == null || given.isNull()) {
            Plan plan = world.plans().find(id, 0).orElseThrow(() -> AppException.notFound("flow", id));
            turn = Machine.start(plan, event instanceof FlowEvent.Message message ? message.text() : null, world);
        } else if (event == null) {
            throw AppException.invalid("event", "must not be null once the flow has begun");
        } else {
            turn = Machine.on(state(given), event, world);
        }
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
                    flow, id -> flows.find(workspaceId, id).map(found -> new Plan(id, 0, found.draft())));
        }
    }
}
