package org.colloquy.core.bot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.colloquy.core.platform.OwnedRepository;

@ApplicationScoped
class BotRepository extends OwnedRepository<Bot> {

    private static final String OF_CHANNEL = "e.workspaceId = :workspace AND e.channelId = :channel";

    BotRepository() {
        super(Bot.class, "bot");
    }

    Optional<Bot> find(String workspaceId, String channelId, String id) {
        return first(query(OF_CHANNEL + " AND e.id = :id")
                .setParameter("workspace", workspaceId)
                .setParameter("channel", channelId)
                .setParameter("id", id));
    }

    List<Bot> all(String workspaceId, String channelId) {
        return query(OF_CHANNEL + " ORDER BY e.id")
                .setParameter("workspace", workspaceId)
                .setParameter("channel", channelId)
                .getResultList();
    }

    List<Bot> ofCredential(String workspaceId, String credentialId) {
        return query("e.workspaceId = :workspace AND e.credentialId = :credential ORDER BY e.id")
                .setParameter("workspace", workspaceId)
                .setParameter("credential", credentialId)
                .getResultList();
    }

    List<Bot> ofFlow(String workspaceId, String flowId) {
        return query("e.workspaceId = :workspace AND e.flowId = :flow ORDER BY e.id")
                .setParameter("workspace", workspaceId)
                .setParameter("flow", flowId)
                .getResultList();
    }

    void removeAll(String channelId) {
        entities()
                .createQuery("DELETE FROM Bot b WHERE b.channelId = :channel")
                .setParameter("channel", channelId)
                .executeUpdate();
    }
}
