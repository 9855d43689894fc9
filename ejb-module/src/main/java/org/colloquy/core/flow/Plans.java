package org.colloquy.core.flow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
import org.colloquy.core.flow.machine.Plan;
import org.colloquy.core.flow.machine.World;
import org.colloquy.core.platform.Recent;

/** Published flows as those who execute them need them: many messages go to few of them. */
@ApplicationScoped
public class Plans {

    /** A large flow takes some megabytes. */
    private static final int MOST = 64;

    @Inject
    private FlowRepository flows;

    @Inject
    private FlowVersionRepository versions;

    private final Recent<Integer> beginning = new Recent<>();
    private final LastUsed<Plan> read = new LastUsed<>(MOST);

    /** The workspace's flow as it is published now; empty: there is no such flow, or it may not begin. */
    public Optional<Plan> published(String workspaceId, String flowId) {
        return beginning
                .find(workspaceId + '/' + flowId, () -> flows.findBeginning(workspaceId, flowId))
                .flatMap(version -> find(workspaceId, flowId, version));
    }

    /** A version of the workspace's flow, enabled or not. Versions never change, so that each is read once. */
    public Optional<Plan> find(String workspaceId, String flowId, int version) {
        return read.find(
                workspaceId + '/' + flowId + '/' + version,
                () -> versions.find(workspaceId, flowId, version)
                        .map(found -> new Plan(flowId, version, found.definition())));
    }

    /** Those of one workspace, for the machine. */
    public World.Plans of(String workspaceId) {
        return new World.Plans() {
            @Override
            public Optional<Plan> published(String flow) {
                return Plans.this.published(workspaceId, flow);
            }

            @Override
            public Optional<Plan> find(String flow, int version) {
                return Plans.this.find(workspaceId, flow, version);
            }
        };
    }

    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) FlowChanged event) {
        beginning.forget();
    }
}
