package org.colloquy.core.run;

import java.util.List;
import org.colloquy.core.upstream.ToolCall;

/**
 * The calls of a step that have no outputs yet.
 *
 * @param here those that this server executes
 * @param remoteLeft whether others are left to the caller of the run
 */
record OpenCalls(String stepId, List<Call> here, boolean remoteLeft) {

    /** One call and its place in the step. */
    record Call(int place, ToolCall asked) {}

    static OpenCalls of(String stepId, List<StepCall> calls) {
        List<StepCall> unanswered =
                calls.stream().filter(call -> !call.answered()).toList();
        return new OpenCalls(
                stepId,
                unanswered.stream()
                        .filter(call -> !call.remote())
                        .map(call -> new Call(call.place(), call.asked()))
                        .toList(),
                unanswered.stream().anyMatch(StepCall::remote));
    }
}
