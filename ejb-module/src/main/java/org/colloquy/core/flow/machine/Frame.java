package org.colloquy.core.flow.machine;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A place in a flow, with that flow's variables.
 *
 * @param block the block
 * @param action index of the action that is next, or that waits
 * @param out for a flow that was called: variables of the caller's and the ones of this flow whose values they take
 * @param talk the assistant that has the conversation; null: none has
 */
public record Frame(
        String flow,
        int version,
        String block,
        int action,
        Map<String, Value> variables,
        @Nullable Map<String, String> out,
        @Nullable Talk talk) {

    /** Copies the maps; what could not have come of a turn is refused. */
    public Frame {
        Objects.requireNonNull(flow);
        Objects.requireNonNull(block);
        Objects.checkIndex(action, Integer.MAX_VALUE);
        variables = Map.copyOf(variables);
        out = out == null ? null : Map.copyOf(out);
    }

    /**
     * How far an assistant's talk has come.
     *
     * @param answers how many it has given
     * @param followUps how often it has written to a contact who did not answer
     */
    public record Talk(int answers, int followUps) {}

    static Frame at(Plan plan, String block, @Nullable Map<String, String> out) {
        return new Frame(plan.flow(), plan.version(), block, 0, plan.defaults(), out, null);
    }

    Frame to(String otherBlock, int otherAction) {
        return new Frame(flow, version, otherBlock, otherAction, variables, out, null);
    }

    Frame with(String variable, Value value) {
        Map<String, Value> changed = new HashMap<>(variables);
        changed.put(variable, value);
        return new Frame(flow, version, block, action, changed, out, talk);
    }

    Frame talking(Talk now) {
        return new Frame(flow, version, block, action, variables, out, now);
    }

    /** Without the values. */
    @Override
    public String toString() {
        return "Frame[" + flow + "/" + version + " " + block + "." + action + "]";
    }
}
