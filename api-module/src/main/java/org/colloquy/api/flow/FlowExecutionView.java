package org.colloquy.api.flow;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A contact's way through a flow.
 *
 * @param flowId the flow that was begun
 * @param flowVersion its version then, with which the execution goes on
 * @param wakeAt when it goes on by itself; null: never
 * @param waitsFor id of what it has asked others; null: it waits for none
 * @param variables of the flow that runs, and of the system
 */
public record FlowExecutionView(
        String id,
        String flowId,
        int flowVersion,
        String sessionId,
        String clientId,
        FlowState status,
        @Nullable Instant wakeAt,
        @Nullable String waitsFor,
        Map<String, JsonNode> variables,
        Instant createdAt,
        Instant updatedAt) {

    /** Without the variables, which may hold what the contact wrote. */
    @Override
    public String toString() {
        return "FlowExecutionView[" + id + ", " + status + "]";
    }
}
