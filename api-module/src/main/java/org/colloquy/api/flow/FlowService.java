package org.colloquy.api.flow;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.colloquy.api.access.Caller;
import org.colloquy.api.error.Violation;
import org.colloquy.api.page.Page;
import org.colloquy.api.page.PageRequest;

/**
 * The flows of a workspace. A flow has a draft, which changes, and published versions, which never do. Definitions come as JSON of
 * {@link FlowDefinition}, so that every fault can be told at once. All methods that take an id fail with {@code NOT_FOUND} for one of
 * another workspace.
 */
@Local
public interface FlowService {

    /** Longest definition as JSON text, in characters. */
    int MAX_DEFINITION = 1_000_000;

    /**
     * Stores a flow, whose draft this is.
     *
     * @throws org.colloquy.api.error.AppException {@code INVALID_REQUEST} with every fault of the definition and its place
     */
    FlowView create(String workspaceId, @NotNull JsonNode definition);

    /** Everything that is wrong with a definition, in the order of the places; nothing is stored. */
    List<Violation> check(@NotNull JsonNode definition);

    /** One flow. */
    FlowView get(String workspaceId, String id);

    /** The flow, if the workspace has it. */
    Optional<FlowView> find(String workspaceId, String id);

    /** The flows, newest first. */
    Page<FlowView> list(String workspaceId, @NotNull @Valid PageRequest page);

    /** The draft. */
    FlowDefinition draft(String workspaceId, String id);

    /** Replaces the draft; fails as {@link #create}. What is published stays as it is. */
    FlowView update(String workspaceId, String id, @NotNull JsonNode definition);

    /**
     * Deletes a flow with its versions.
     *
     * @throws org.colloquy.api.error.AppException {@code CONFLICT}, which says who uses it: chatbots, bots, other published flows
     */
    void delete(String workspaceId, String id);

    /**
     * Makes the draft the published version; none is made when it is already.
     *
     * @throws org.colloquy.api.error.AppException {@code INVALID_REQUEST} with everything that it names and that is not there, and
     *     its place: published flows with their entries and variables, credentials, assistants, functions, a mail server;
     *     {@code CONFLICT} when this flow or one that it jumps to is changed or deleted at the same time
     */
    FlowView publish(String workspaceId, String id);

    /**
     * Lets a flow begin new executions; new flows may not.
     *
     * @throws org.colloquy.api.error.AppException {@code CONFLICT} before it has been published
     */
    FlowView enable(String workspaceId, String id);

    /** Lets a flow begin no new executions; those that are under way go on. */
    FlowView disable(String workspaceId, String id);

    /** The published versions, newest first. */
    Page<FlowVersionView> versions(String workspaceId, String id, @NotNull @Valid PageRequest page);

    /** What was published as this version; {@code NOT_FOUND} when there is none of that number. */
    FlowDefinition version(String workspaceId, String id, int number);

    /** A new flow with the draft of this one. */
    FlowView copy(String workspaceId, String id, @NotNull @Valid CopyFlow request);

    /**
     * Takes one step of the draft without a channel: nothing is sent or stored, and nothing is called unless the request says so.
     * Flows that it jumps to are their drafts. Not to be called inside a transaction.
     *
     * @return complete at once, or when those who are really asked have answered or failed, which takes {@link CallAction#MAX_SECONDS}
     *     at most for all but assistants
     * @throws org.colloquy.api.error.AppException {@code INVALID_REQUEST} for a state that is none of this flow's; {@code FORBIDDEN}
     *     when somebody who is no administrator wants others to be asked
     */
    CompletionStage<FlowSimulation> simulate(Caller caller, String id, @NotNull @Valid SimulateFlow request);
}
