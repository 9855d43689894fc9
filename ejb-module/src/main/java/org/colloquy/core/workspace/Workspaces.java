package org.colloquy.core.workspace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Map;
import org.colloquy.api.workspace.WorkspaceOptions;
import org.colloquy.api.workspace.WorkspaceService;
import org.colloquy.core.platform.Recent;

/** Workspaces as every message needs them. */
@ApplicationScoped
public class Workspaces {

    /** What is known of one. */
    public record Known(String name, WorkspaceOptions options) {}

    @Inject
    private WorkspaceService workspaces;

    @Inject
    private WorkspaceRepository repository;

    private final Recent<Known> recent = new Recent<>();

    /** One of them; fails with {@code NOT_FOUND}. */
    public Known get(String id) {
        return recent.get(id, () -> new Known(workspaces.get(id).name(), workspaces.options(id)));
    }

    /** Days of retention by workspaces, for those that have some; part of the caller's transaction. */
    public Map<String, Integer> retentionDays() {
        return repository.retentionDays();
    }

    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) WorkspaceChanged event) {
        recent.forget();
    }
}
