package org.colloquy.core.flow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.core.platform.OwnedRepository;
import org.colloquy.core.platform.SqlErrors;

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

    /**
     * Writes what has been published at once: a flow that it jumps to may be gone since it was looked for, or somebody else
     * publishes at the same time.
     */
    void writePublished() {
        try {
            entities().flush();
        } catch (PersistenceException e) {
            if (e instanceof OptimisticLockException || SqlErrors.violatesConstraint(e)) {
                throw AppException.of(
                        ErrorCode.CONFLICT, "This flow or one that it jumps to has been changed at the same time", e);
            }
            throw e;
        }
    }
}
