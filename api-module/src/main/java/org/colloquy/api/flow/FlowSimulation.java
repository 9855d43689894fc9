package org.colloquy.api.flow;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of one step of a simulation.
 *
 * @param state for the next step, to be sent back as it is
 * @param status where the flow stands
 * @param wakeAt when it goes on by itself; null: never
 * @param waitsFor id of the effect whose success or failure comes next; null: it waits for none
 * @param variables of the flow that runs, and of the system
 * @param effects what would have been done
 * @param steps new lines of the transcript
 */
public record FlowSimulation(
        JsonNode state,
        FlowState status,
        @Nullable Instant wakeAt,
        @Nullable String waitsFor,
        Map<String, JsonNode> variables,
        List<FlowEffect> effects,
        List<FlowStep> steps) {}
