package org.colloquy.core.flow.machine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.colloquy.api.flow.FlowEffect;
import org.colloquy.api.flow.FlowState;
import org.jspecify.annotations.Nullable;

/**
 * All that an execution is between two turns.
 *
 * @param frames where it is; the last is the flow that runs, those before have called it; of one that is over, where it
 *     ended. Empty: before its start
 * @param steps how many lines its transcript has
 * @param spent actions since the contact's last message
 * @param wakeAt when it goes on by itself; null: never
 * @param asked what it waits for; null: for nothing of the kind
 * @param restarting the flow that the contact's next message begins anew; null: none
 */
public record State(
        FlowState status,
        List<Frame> frames,
        Memory memory,
        long steps,
        int spent,
        @Nullable Instant wakeAt,
        FlowEffect.@Nullable Asked asked,
        @Nullable Start restarting) {

    /** Copies the list; what could not have come of a turn is refused. */
    public State {
        frames = List.copyOf(frames);
        Objects.requireNonNull(memory);
        boolean placed = !frames.isEmpty();
        boolean beginning = restarting != null && status == FlowState.WAITING;
        if (!status.over() && placed == beginning) {
            throw new IllegalArgumentException("A flow that is not over is somewhere");
        }
    }

    /** Id of what it waits for; null: for nothing of the kind. */
    public @Nullable String call() {
        return asked == null ? null : asked.id();
    }

    /** The flow that was begun with. */
    Start origin() {
        if (restarting != null) {
            return restarting;
        }
        return frames.isEmpty()
                ? new Start("", 0)
                : new Start(frames.get(0).flow(), frames.get(0).version());
    }

    /** The same with a longer transcript. */
    State longer(long length) {
        return new State(status, frames, memory, length, spent, wakeAt, asked, restarting);
    }

    /** What the variables hold: those of the flow that runs, and the system's. */
    public Map<String, JsonNode> variables() {
        Map<String, JsonNode> variables = new TreeMap<>();
        memory.told().forEach((name, text) -> variables.put("system." + name, TextNode.valueOf(text)));
        if (!frames.isEmpty()) {
            frames.get(frames.size() - 1).variables().forEach((name, value) -> variables.put(name, value.json()));
        }
        return variables;
    }

    /** A flow and its version. */
    public record Start(String flow, int version) {}
}
