package org.colloquy.core.assistant;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.colloquy.api.page.ListRequest;
import org.colloquy.api.page.PageRequest;
import org.colloquy.api.page.Slice;
import org.colloquy.core.assistant.Assistant.Kind;
import org.colloquy.core.platform.OwnedRepository;

@ApplicationScoped
class AssistantRepository extends OwnedRepository<Assistant> {

    private static final String OF_KIND = "e.workspaceId = :workspace AND e.kind = :kind";

    AssistantRepository() {
        super(Assistant.class, "assistant");
    }

    Optional<Assistant> find(String workspaceId, String id, Kind kind) {
        return first(query(OF_KIND + " AND e.id = :id")
                .setParameter("workspace", workspaceId)
                .setParameter("kind", kind)
                .setParameter("id", id));
    }

    /** Newest first, up to {@code limit + 1}. */
    List<Assistant> chatbots(String workspaceId, PageRequest page) {
        String after = page.after();
        return query(OF_KIND + " AND e.id < :before ORDER BY e.id DESC")
                .setParameter("workspace", workspaceId)
                .setParameter("kind", Kind.CHATBOT)
                .setParameter("before", after == null ? "~" : after)
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    List<Assistant> ofFlow(String workspaceId, String flowId) {
        return query("e.workspaceId = :workspace AND e.columns.flowId = :flow ORDER BY e.id")
                .setParameter("workspace", workspaceId)
                .setParameter("flow", flowId)
                .getResultList();
    }

    Slice<Assistant> plain(String workspaceId, ListRequest page) {
        return slice(
                OF_KIND, Map.of("workspace", workspaceId, "kind", Kind.PLAIN), "id", page.after(), page.before(), page);
    }
}
