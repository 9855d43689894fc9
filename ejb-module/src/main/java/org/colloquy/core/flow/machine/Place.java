package org.colloquy.core.flow.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.colloquy.api.flow.Action;
import org.colloquy.api.flow.Block;
import org.colloquy.api.flow.VariableType;

/** Where an execution is: in a flow, and in those that have called it. */
final class Place {

    private final List<Frame> frames;
    private final World.Plans plans;

    Place(List<Frame> frames, World.Plans plans) {
        this.frames = new ArrayList<>(frames);
        this.plans = plans;
    }

    List<Frame> frames() {
        return frames;
    }

    boolean nowhere() {
        return frames.isEmpty();
    }

    /** How many flows have called each other. */
    int depth() {
        return frames.size();
    }

    /** The flow that was begun with. */
    Frame root() {
        return frames.get(0);
    }

    /** The flow that runs. */
    Frame frame() {
        return frames.get(frames.size() - 1);
    }

    Optional<Plan> plan() {
        return plans.find(frame().flow(), frame().version());
    }

    Optional<Block> block() {
        return plan().flatMap(plan -> plan.block(frame().block()));
    }

    /** Empty at the end of a block. */
    Optional<Action> action() {
        return block().map(Block::actions)
                .filter(actions -> frame().action() < actions.size())
                .map(actions -> actions.get(frame().action()));
    }

    /** Of a variable of the flow's own. */
    Optional<VariableType> type(String variable) {
        return plan().flatMap(plan -> plan.type(variable));
    }

    void replace(Frame frame) {
        frames.set(frames.size() - 1, frame);
    }

    void enter(Frame called) {
        frames.add(called);
    }

    Frame leave() {
        return frames.remove(frames.size() - 1);
    }

    void clear() {
        frames.clear();
    }
}
