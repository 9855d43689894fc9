package org.colloquy.core.bot;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.colloquy.core.platform.OwnedRepository;

@ApplicationScoped
class DefaultsRepository extends OwnedRepository<BotDefaults> {

    DefaultsRepository() {
        super(BotDefaults.class, "settings");
    }

    Optional<BotDefaults> ofChannel(String workspaceId, String channelId) {
        return first(query("e.workspaceId = :workspace AND e.channelId = :channel")
                .setParameter("workspace", workspaceId)
                .setParameter("channel", channelId));
    }

    boolean uses(String workspaceId, String credentialId) {
        return !query("e.workspaceId = :workspace AND e.credentialId = :credential")
                .setParameter("workspace", workspaceId)
                .setParameter("credential", credentialId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** A bot that is going answers for nobody. */
    void forgetFallback(String botId) {
        entities()
                .createQuery("UPDATE BotDefaults d SET d.fallbackBotId = NULL WHERE d.fallbackBotId = :bot")
                .setParameter("bot", botId)
                .executeUpdate();
    }

    void removeAll(String channelId) {
        entities()
                .createQuery("DELETE FROM BotDefaults d WHERE d.channelId = :channel")
                .setParameter("channel", channelId)
                .executeUpdate();
    }
}
