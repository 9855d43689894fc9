package org.colloquy.core.assistant;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.colloquy.api.error.AppException;
import org.colloquy.api.page.PageRequest;
import org.colloquy.core.platform.OwnedRepository;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class VersionRepository extends OwnedRepository<AssistantVersion> {

    private static final String OF_ASSISTANT = "e.workspaceId = :workspace AND e.assistantId = :assistant";

    VersionRepository() {
        super(AssistantVersion.class, "version");
    }

    Optional<AssistantVersion> find(String workspaceId, String assistantId, int number) {
        return first(query(OF_ASSISTANT + " AND e.number = :number")
                .setParameter("workspace", workspaceId)
                .setParameter("assistant", assistantId)
                .setParameter("number", number));
    }

    AssistantVersion get(String workspaceId, String assistantId, int number) {
        return find(workspaceId, assistantId, number)
                .orElseThrow(() -> AppException.notFound("version", String.valueOf(number)));
    }

    /** Newest first, up to {@code limit + 1}. */
    List<AssistantVersion> newestFirst(String workspaceId, String assistantId, PageRequest page) {
        return query(OF_ASSISTANT + " AND e.number < :before ORDER BY e.number DESC")
                .setParameter("workspace", workspaceId)
                .setParameter("assistant", assistantId)
                .setParameter("before", before(page.after()))
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    void removeOf(String assistantId) {
        entities()
                .createQuery("DELETE FROM AssistantVersion v WHERE v.assistantId = :assistant")
                .setParameter("assistant", assistantId)
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
