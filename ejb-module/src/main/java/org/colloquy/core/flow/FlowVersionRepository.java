package org.colloquy.core.flow;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.colloquy.api.error.AppException;
import org.colloquy.api.page.PageRequest;
import org.colloquy.core.platform.OwnedRepository;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class FlowVersionRepository extends OwnedRepository<FlowVersion> {

    private static final String OF_FLOW = "e.workspaceId = :workspace AND e.flowId = :flow";

    FlowVersionRepository() {
        super(FlowVersion.class, "version");
    }

    Optional<FlowVersion> find(String workspaceId, String flowId, int number) {
        return first(query(OF_FLOW + " AND e.number = :number")
                .setParameter("workspace", workspaceId)
                .setParameter("flow", flowId)
                .setParameter("number", number));
    }

    FlowVersion get(String workspaceId, String flowId, int number) {
        return find(workspaceId, flowId, number)
                .orElseThrow(() -> AppException.notFound("version", String.valueOf(number)));
    }

    /** Newest first, up to {@code limit + 1}. */
    List<FlowVersion> newestFirst(String workspaceId, String flowId, PageRequest page) {
        return query(OF_FLOW + " AND e.number < :before ORDER BY e.number DESC")
                .setParameter("workspace", workspaceId)
                .setParameter("flow", flowId)
                .setParameter("before", before(page.after()))
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    void removeOf(String workspaceId, String flowId) {
        entities()
                .createQuery("DELETE FROM FlowVersion e WHERE " + OF_FLOW)
                .setParameter("workspace", workspaceId)
                .setParameter("flow", flowId)
                .executeUpdate();
    }

    private static int before(@Nullable String after) {
        try {
            return after == null ? Integer.MAX_VALUE : Integer.parseInt(after);
        } catch (NumberFormatException e) {
            throw AppException.invalid("after", "must be the number of a version");
        }
    }
}
