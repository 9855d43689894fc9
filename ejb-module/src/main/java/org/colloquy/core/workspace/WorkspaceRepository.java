package org.colloquy.core.workspace;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.colloquy.api.error.AppException;
import org.colloquy.core.platform.Time;

@ApplicationScoped
class WorkspaceRepository {

    @PersistenceContext(unitName = "colloquy")
    private EntityManager entities;

    @Inject
    private Event<WorkspaceOpened> opened;

    @Inject
    private Time time;

    Workspace open(String name, boolean main) {
        Workspace workspace = new Workspace(name, main, time.now());
        entities.persist(workspace);
        entities.flush();
        opened.fire(new WorkspaceOpened(workspace.id()));
        return workspace;
    }

    Workspace get(String id) {
        return Optional.ofNullable(entities.find(Workspace.class, id))
                .orElseThrow(() -> AppException.notFound("workspace", id));
    }

    /** Of the workspaces that have some. */
    Map<String, Integer> retentionDays() {
        return entities
                .createQuery(
                        "SELECT w.id, w.retentionDays FROM Workspace w WHERE w.retentionDays IS NOT NULL",
                        Object[].class)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Integer) row[1]));
    }

    Optional<Workspace> findMain() {
        return entities
                .createQuery("SELECT w FROM Workspace w WHERE w.main = true ORDER BY w.id", Workspace.class)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }
}
