package org.colloquy.core.flow;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.colloquy.core.platform.OwnedRepository;

@ApplicationScoped
class FlowRepository extends OwnedRepository<Flow> {

    FlowRepository() {
        super(Flow.class, "flow");
    }

    /** The version that begins when the flow does, without the large rest of the row. */
    Optional<Integer> findBeginning(String workspaceId, String id) {
        return first(entities()
                .createQuery(
                        "SELECT e.publishedVersion FROM Flow e WHERE e.workspaceId = :workspace AND e.id = :id"
                                + " AND e.enabled = TRUE AND e.publishedVersion IS NOT NULL",
                        Integer.class)
                .setParameter("workspace", workspaceId)
                .setParameter("id", id));
    }

    /** The names of those whose published versions jump to it. */
    List<String> jumpingTo(String workspaceId, String id) {
        return entities()
                .createQuery(
                        "SELECT e.name FROM Flow e JOIN e.jumps j WHERE e.workspaceId = :workspace AND j = :id"
                                + " ORDER BY e.id",
                        String.class)
                .setParameter("workspace", workspaceId)
                .setParameter("id", id)
                .getResultList();
    }
}
