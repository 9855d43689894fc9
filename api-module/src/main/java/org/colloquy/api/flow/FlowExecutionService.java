package org.colloquy.api.flow;

import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.colloquy.api.page.Page;
import org.colloquy.api.page.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * The executions of a workspace's flows. A contact has at most one of each flow that is not over. All methods fail with
 * {@code NOT_FOUND} for a flow or an execution of another workspace, and for an execution of another flow.
 */
@Local
public interface FlowExecutionService {

    /**
     * The executions of a flow, newest first.
     *
     * @param sessionId only those of a session; null: all
     * @param status only those that stand there; null: all
     */
    Page<FlowExecutionView> list(
            String workspaceId,
            String flowId,
            @Nullable String sessionId,
            @Nullable FlowState status,
            @NotNull @Valid PageRequest page);

    /** One of them, with its variables. */
    FlowExecutionView get(String workspaceId, String flowId, String id);

    /** Its transcript, oldest first; pages go on behind a line's number. */
    Page<FlowStep> steps(String workspaceId, String flowId, String id, @NotNull @Valid PageRequest page);

    /** Ends it where it stands; one that is over stays as it is. The contact's next message begins the flow anew. */
    FlowExecutionView stop(String workspaceId, String flowId, String id);
}
