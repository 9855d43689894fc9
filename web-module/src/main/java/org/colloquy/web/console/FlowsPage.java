package org.colloquy.web.console;

import jakarta.ejb.EJB;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.util.List;
import org.colloquy.api.flow.FlowService;
import org.colloquy.api.flow.FlowView;
import org.colloquy.web.security.CurrentCaller;

/** The flows of the workspace. */
@Model
public class FlowsPage {

    @EJB
    private FlowService flows;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Paging paging;

    private List<FlowView> rows = List.of();

    public void load() {
        rows = paging.show(flows.list(caller.workspaceId(), paging.request()));
    }

    public List<FlowView> getRows() {
        return rows;
    }
}
