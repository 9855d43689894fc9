package org.colloquy.core.flow.machine;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.colloquy.api.flow.FailureKind;
import org.colloquy.api.flow.FlowDefinition;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.api.flow.FlowEvent;
import org.colloquy.api.flow.FlowState;
import org.colloquy.api.flow.FlowStep;
import org.colloquy.api.json.Json;
import org.jspecify.annotations.Nullable;

/** An execution under test: what happens to it, and what it did. JSON is written with single quotes. */
final class Scenario {

    static final Instant MONDAY_NOON = Instant.parse("2026-11-23T12:00:00Z");

    private final Map<String, Plan> plans = new HashMap<>();
    private final List<FlowEffect> effects = new ArrayList<>();
    private final List<FlowStep> steps = new ArrayList<>();
    private World.Contact contact =
            new World.Contact("Ana", "ana@example.org", "+49 1", "crm-7", Map.of("plan", "gold"));
    private Instant now = MONDAY_NOON;
    private @Nullable State state;

    private Scenario() {}

    /** A flow {@code main} that has nothing but these actions, with some variables and more blocks. */
    static Scenario of(String actions, String... blocks) {
        StringBuilder more = new StringBuilder("{'id':'a','actions':[" + actions + "]}");
        for (String block : blocks) {
            more.append(',').append(block);
        }
        return new Scenario().with("main", more.toString());
    }

    /** An execution of a whole flow. */
    static Scenario of(FlowDefinition flow) {
        Scenario run = new Scenario();
        run.plans.put("main", new Plan("main", 1, flow));
        return run;
    }

    Scenario with(String flow, String blocks) {
        String json = "{'name':'Flow','start':'a','variables':["
                + "{'name':'text','type':'text'},{'name':'other','type':'text','defaultValue':'first'},"
                + "{'name':'number','type':'number'},{'name':'list','type':'list'},"
                + "{'name':'why','type':'text'}],'quickReplies':[{'id':'hours','text':'Mon to Fri, {{contact.name}}',"
                + "'imageUrl':'https://example.org/h.png'}],'calendars':[{'id':'desk','timeZone':'Europe/Berlin',"
                + "'opening':[{'days':['MONDAY'],'from':'09:00','to':'17:00'}],'holidays':[]}],'blocks':[" + blocks
                + "]}";
        plans.put(flow, new Plan(flow, 1, Json.read(quoted(json), FlowDefinition.class)));
        return this;
    }

    static String quoted(String json) {
        return json.replace('\'', '"');
    }

    /** A block of that id which says that id. */
    static String says(String id) {
        return "{'id':'" + id + "','actions':[{'type':'send_message','text':'" + id + "'}]}";
    }

    Scenario start() {
        return took(Machine.start(main(), null, world()));
    }

    Scenario start(String message) {
        return took(Machine.start(main(), message, world()));
    }

    Scenario answer(String text) {
        return on(new FlowEvent.Message(text));
    }

    Scenario after(long seconds) {
        now = now.plus(Duration.ofSeconds(seconds));
        return on(new FlowEvent.Elapsed());
    }

    Scenario succeed(String json) {
        return on(new FlowEvent.Succeeded(String.valueOf(state().call()), Json.read(quoted(json), JsonNode.class)));
    }

    Scenario fail(FailureKind kind, String message) {
        return on(new FlowEvent.Failed(String.valueOf(state().call()), kind, message));
    }

    Scenario on(FlowEvent event) {
        // Every state goes through the form in which it is stored.
        State stored = Json.read(Json.write(state()), State.class);
        return took(Machine.on(stored, event, world()));
    }

    private Scenario took(Turn turn) {
        state = turn.state();
        effects.addAll(turn.effects());
        steps.addAll(turn.steps());
        return this;
    }

    private Plan main() {
        return Objects.requireNonNull(plans.get("main"));
    }

    private World world() {
        return new World(now, contact, new World.Plans() {
            @Override
            public Optional<Plan> published(String flow) {
                return Optional.ofNullable(plans.get(flow));
            }

            @Override
            public Optional<Plan> find(String flow, int version) {
                return published(flow);
            }
        });
    }

    Scenario talkingTo(World.Contact other) {
        contact = other;
        return this;
    }

    Scenario at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    State state() {
        return Objects.requireNonNull(state);
    }

    FlowState status() {
        return state().status();
    }

    List<FlowEffect> effects() {
        return effects;
    }

    FlowEffect lastEffect() {
        return effects.get(effects.size() - 1);
    }

    List<FlowStep> steps() {
        return steps;
    }

    /** The texts of all messages. */
    List<String> sent() {
        return effects.stream()
                .filter(FlowEffect.Send.class::isInstance)
                .map(effect -> String.valueOf(((FlowEffect.Send) effect).text()))
                .toList();
    }

    String outcome() {
        return steps.get(steps.size() - 1).outcome();
    }

    /** What the transcript says of the actions of a type. */
    List<String> outcomes(String type) {
        return steps.stream()
                .filter(step -> step.type().equals(type))
                .map(FlowStep::outcome)
                .toList();
    }
}
