package org.colloquy.core.workspace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.colloquy.core.platform.Prepared;

/** The workspace that exists from the first start on. */
@ApplicationScoped
class MainWorkspace {

    @Inject
    private WorkspaceRepository workspaces;

    @Inject
    private Event<MainWorkspaceReady> ready;

    void ensure(@Observes Prepared event) {
        Workspace main = workspaces.findMain().orElseGet(() -> workspaces.open("main", true));
        ready.fire(new MainWorkspaceReady(main.id()));
    }
}
