package org.colloquy.core.flow;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.colloquy.api.flow.FlowDefinition;

/** Reads drafts for simulations, each in a short transaction of its own: none is open while others are asked. */
@Stateless
public class FlowDrafts {

    @Inject
    private FlowRepository flows;

    /** The draft of one of the workspace's flows. */
    public Optional<FlowDefinition> find(String workspaceId, String id) {
        return flows.find(workspaceId, id).map(Flow::draft);
    }
}
