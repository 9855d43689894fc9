package org.colloquy.core.flow.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.colloquy.api.flow.Action;
import org.colloquy.api.flow.Block;
import org.colloquy.api.flow.FlowEvent;
import org.colloquy.api.flow.FlowState;
import org.colloquy.core.template.Template;
import org.jspecify.annotations.Nullable;

/** Executes flows, one event after the other. Never throws for anything that a valid flow or a contact may do. */
public final class Machine {

    /** Most actions until the contact writes again: what needs more goes round in circles. */
    public static final int BUDGET = 100;

    private static final Performers PERFORMERS = new Performers();

    private Machine() {}

    /**
     * Begins a flow.
     *
     * @param message what the contact wrote; null: nothing yet
     */
    public static Turn start(Plan plan, @Nullable String message, World world) {
        Memory memory = Memory.at(world.now());
        Memory told = message == null ? memory : memory.heard(Texts.cut(message, Value.MAX_LENGTH));
        Frame frame = Frame.at(plan, plan.definition().start(), null);
        State state = new State(FlowState.WAITING, List.of(frame), told, 0, 0, null, null, null);
        return run(new Moment(state, world));
    }

    /** Ends an execution where it stands, because somebody wants it so or nobody can go on. */
    public static Turn stop(State state, String why, World world) {
        if (state.status().over()) {
            return new Turn(state, List.of(), List.of());
        }
        Moment moment = new Moment(state, world);
        moment.tell("stopped", why);
        moment.end();
        return moment.turn();
    }

    /** Ends an execution that cannot go on, for a reason that the machine does not see. */
    public static Turn fail(State state, String why, World world) {
        Moment moment = new Moment(state, world);
        moment.fail(why);
        return moment.turn();
    }

    /** Goes on with what has happened. What it does not wait for, such as a second answer to one call, changes nothing. */
    public static Turn on(State state, FlowEvent event, World world) {
        if (state.status().over()) {
            return new Turn(state, List.of(), List.of());
        }
        if (event instanceof FlowEvent.Message message) {
            return heard(state, Texts.cut(message.text(), Value.MAX_LENGTH), world);
        }
        if (event instanceof FlowEvent.Elapsed) {
            Instant wakeAt = state.wakeAt();
            return wakeAt == null || world.now().isBefore(wakeAt)
                    ? new Turn(state, List.of(), List.of())
                    : resume(state, world, PerformerCall.elapsed());
        }
        String call = event instanceof FlowEvent.Succeeded done ? done.effect() : ((FlowEvent.Failed) event).effect();
        if (!Objects.equals(call, state.call())) {
            return new Turn(state, List.of(), List.of());
        }
        return resume(
                state,
                world,
                event instanceof FlowEvent.Succeeded done
                        ? PerformerCall.succeeded(answer(done))
                        : PerformerCall.failed((FlowEvent.Failed) event));
    }

    private static JsonNode answer(FlowEvent.Succeeded done) {
        return done.answer() == null ? NullNode.getInstance() : done.answer();
    }

    private static Turn heard(State state, String text, World world) {
        State.Start restarting = state.restarting();
        if (restarting != null) {
            return restart(state, restarting, text, world);
        }
        if (state.status() != FlowState.WAITING) {
            Moment moment = new Moment(state, world);
            moment.tell("message", "not reacted to, because the flow does not wait for one");
            return moment.unmoved(state);
        }
        Moment moment = new Moment(state, world);
        moment.refund();
        moment.remember(moment.memory().heard(text));
        return resume(moment, PerformerCall.answered(text));
    }

    private static Turn restart(State state, State.Start restarting, String text, World world) {
        Optional<Plan> plan = restarting.version() == 0
                ? world.plans().find(restarting.flow(), 0)
                : world.plans()
                        .published(restarting.flow())
                        .or(() -> world.plans().find(restarting.flow(), restarting.version()));
        Moment moment = new Moment(state, world);
        moment.refund();
        if (plan.isEmpty()) {
            moment.fail("the flow is gone");
            return moment.turn();
        }
        moment.remember(Memory.at(world.now()).heard(text));
        moment.place().enter(Frame.at(plan.get(), plan.get().definition().start(), null));
        return run(moment);
    }

    private static Turn resume(State state, World world, PerformerCall call) {
        return resume(new Moment(state, world), call);
    }

    private static Turn resume(Moment moment, PerformerCall call) {
        Optional<Action> action = moment.place().action();
        if (action.isEmpty()) {
            moment.fail("the block where the flow waited is gone");
        } else {
            guarded(moment, () -> call.of(PERFORMERS.of(action.get()), action.get(), moment));
        }
        return run(moment);
    }

    private static Turn run(Moment moment) {
        while (moment.running()) {
            guarded(moment, () -> step(moment));
        }
        return moment.turn();
    }

    private static void guarded(Moment moment, Runnable work) {
        try {
            work.run();
        } catch (Template.TooLongException e) {
            moment.fail("a text has become too long");
        }
    }

    private static void step(Moment moment) {
        Optional<Block> block = moment.place().block();
        if (block.isEmpty()) {
            moment.fail("the block that comes next is gone");
            return;
        }
        Optional<Action> action = moment.place().action();
        boolean counts = action.isPresent() || block.get().actions().isEmpty();
        if (counts && !moment.spend(BUDGET)) {
            moment.fail("more than " + BUDGET + " actions without a message of the contact's: a loop");
        } else if (action.isPresent()) {
            PERFORMERS.of(action.get()).perform(action.get(), moment);
        } else if (block.get().next() != null) {
            moment.go(block.get().next());
        } else {
            moment.leave();
        }
    }
}
