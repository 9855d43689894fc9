package org.colloquy.web.console;

import jakarta.ejb.EJB;
import jakarta.enterprise.inject.Model;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.colloquy.api.error.Violation;
import org.colloquy.api.flow.FlowDefinition;
import org.colloquy.api.flow.FlowService;
import org.colloquy.api.flow.FlowVersionView;
import org.colloquy.api.flow.FlowView;
import org.colloquy.api.json.Json;
import org.colloquy.web.console.flow.BlockText;
import org.colloquy.web.console.flow.Outline;
import org.colloquy.web.security.CurrentCaller;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.Param;

/** One flow: its draft in words, what is wrong with it, and its published versions. */
@Model
public class FlowPage {

    @EJB
    private FlowService flows;

    @Inject
    private CurrentCaller caller;

    @Inject
    private Paging paging;

    @Inject
    @Param
    private @Nullable String id;

    private @Nullable FlowView flow;
    private String description = "";
    private List<BlockText> blocks = List.of();
    private List<Violation> faults = List.of();
    private List<FlowVersionView> versions = List.of();

    public void load() {
        String workspace = caller.workspaceId();
        FlowView found = flows.get(workspace, id());
        FlowDefinition draft = flows.draft(workspace, found.id());
        description = Objects.requireNonNullElse(draft.description(), "");
        blocks = Outline.of(draft);
        faults = flows.check(Json.mapper().valueToTree(draft));
        versions = paging.show(flows.versions(workspace, found.id(), paging.request()));
        flow = found;
    }

    /** Makes the draft the published version, and shows the page afresh. */
    public String publish() {
        return "/console/flow.xhtml?faces-redirect=true&id="
                + flows.publish(caller.workspaceId(), id()).id();
    }

    /** Whether the draft may be published. While a page answers to something else, nobody looks: to publish twice does no harm. */
    public boolean isPublishable() {
        return flow == null || flow.unpublishedChanges();
    }

    public @Nullable FlowView getFlow() {
        return flow;
    }

    public String getDescription() {
        return description;
    }

    public List<BlockText> getBlocks() {
        return blocks;
    }

    /** Everything wrong with the draft; drafts from before a stricter check may have faults. */
    public List<Violation> getFaults() {
        return faults;
    }

    public List<FlowVersionView> getVersions() {
        return versions;
    }

    private String id() {
        return Objects.requireNonNullElse(id, "");
    }
}
