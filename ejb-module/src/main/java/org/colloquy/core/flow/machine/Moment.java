package org.colloquy.core.flow.machine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.api.flow.FlowState;
import org.colloquy.api.flow.TalkAction.Fallback;
import org.jspecify.annotations.Nullable;

/** An execution during one turn: what performers see of it and do to it. Lives no longer than the turn. */
final class Moment {

    private World world;
    private final Place place;
    private final Transcript transcript;
    private final List<FlowEffect> effects = new ArrayList<>();
    private final State.Start origin;
    private Memory memory;
    private @Nullable FlowState stopped;
    private int spent;
    private @Nullable Instant wakeAt;
    private FlowEffect.@Nullable Asked asked;
    private State.@Nullable Start restarting;

    Moment(State state, World world) {
        this.world = world;
        this.place = new Place(state.frames(), world.plans());
        this.transcript = new Transcript(state.steps(), world.now());
        this.origin = state.origin();
        this.memory = state.memory();
        this.spent = state.spent();
    }

    Turn turn() {
        FlowState status = Objects.requireNonNull(stopped);
        State state = new State(status, place.frames(), memory, transcript.length(), spent, wakeAt, asked, restarting);
        return new Turn(state, effects, transcript.lines());
    }

    /** Nothing but the transcript has changed. */
    Turn unmoved(State state) {
        return new Turn(state.longer(transcript.length()), effects, transcript.lines());
    }

    boolean running() {
        return stopped == null;
    }

    World world() {
        return world;
    }

    /** The contact as the flow has changed it, for what the turn still says. */
    void meet(World.Contact contact) {
        world = new World(world.now(), contact, world.plans());
    }

    Place place() {
        return place;
    }

    Memory memory() {
        return memory;
    }

    void remember(Memory changed) {
        memory = changed;
    }

    Texts texts() {
        return new Texts(
                place.frame(), memory, world, place.plan().map(Plan::zone).orElse(null));
    }

    /** Counts an action, and tells whether there was still one to spend. */
    boolean spend(int budget) {
        return ++spent <= budget;
    }

    void refund() {
        spent = 0;
    }

    /** Writes a line of the transcript about the action where the execution is. */
    void tell(String outcome) {
        tell(place.nowhere() ? "flow" : place.action().map(Performers::name).orElse("flow"), outcome);
    }

    void tell(String type, String outcome) {
        if (place.nowhere()) {
            transcript.add(origin, type, outcome);
        } else {
            transcript.add(place.frame(), type, outcome);
        }
    }

    void effect(FlowEffect.Told effect) {
        effects.add(effect);
    }

    /** An id for what is asked next. */
    String nextCall() {
        return "call-" + (transcript.length() + 1);
    }

    /** Asks, and waits for what comes of it. */
    void ask(FlowEffect.Asked effect) {
        effects.add(effect);
        asked = effect;
        stopped = FlowState.CALLING;
    }

    /** Waits for the contact, for ever or up to a time. */
    void await(@Nullable Fallback fallback) {
        stopped = FlowState.WAITING;
        wakeAt = fallback == null ? null : world.now().plusSeconds(fallback.afterSeconds());
    }

    void sleep(long seconds) {
        wakeAt = world.now().plusSeconds(seconds);
        stopped = FlowState.SLEEPING;
    }

    /** Goes on with what follows, unless the execution has failed. */
    void goOn() {
        if (running()) {
            place.replace(place.frame().to(place.frame().block(), place.frame().action() + 1));
        }
    }

    /** Goes to the beginning of a block; null: on with what follows. */
    void go(@Nullable String block) {
        if (block == null) {
            goOn();
        } else if (running()) {
            place.replace(place.frame().to(block, 0));
        }
    }

    /** The flow has come to its end: whoever called it goes on, or all is over. */
    void leave() {
        if (place.depth() == 1) {
            end();
            return;
        }
        Frame ended = place.leave();
        if (ended.out() != null) {
            ended.out().forEach((ours, theirs) -> {
                Value value = ended.variables().get(theirs);
                if (value != null) {
                    putFitting(ours, value);
                }
            });
        }
        goOn();
    }

    /** Is over where it stands, so that its variables can still be seen. */
    void end() {
        stopped = FlowState.ENDED;
    }

    /** Begins again with the contact's next message. */
    void restart() {
        Frame root = place.root();
        place.clear();
        restarting = new State.Start(root.flow(), root.version());
        stopped = FlowState.WAITING;
    }

    /** Cannot go on. */
    void fail(String why) {
        tell("error", why);
        stopped = FlowState.FAILED;
    }

    /** Puts words into a text variable, if an action names one. */
    void put(@Nullable String variable, String text) {
        if (variable != null) {
            putFitting(variable, new Value.Text(text));
        }
    }

    /** Changes a variable; what is too large ends the execution, because nothing that follows could be trusted. */
    void put(String variable, Value value) {
        if (!running()) {
            return;
        }
        if (value.bounded()) {
            place.replace(place.frame().with(variable, value));
        } else {
            fail("the value for '" + variable + "' is too large");
        }
    }

    private void putFitting(String variable, Value value) {
        if (running()) {
            place.type(variable).flatMap(type -> Values.fit(value, type)).ifPresent(fitting -> put(variable, fitting));
        }
    }
}
