package org.colloquy.core.credential;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.colloquy.core.platform.OwnedRepository;

@ApplicationScoped
class CredentialRepository extends OwnedRepository<Credential> {

    CredentialRepository() {
        super(Credential.class, "credential");
    }

    Optional<Credential> findStandard(String workspaceId) {
        return first(query("e.workspaceId = :workspace AND e.standard = true").setParameter("workspace", workspaceId));
    }

    List<Credential> ofChannel(String workspaceId, String channelId) {
        return query("e.workspaceId = :workspace AND e.channelId = :channel ORDER BY e.id")
                .setParameter("workspace", workspaceId)
                .setParameter("channel", channelId)
                .getResultList();
    }

    Optional<Credential> findOfChannel(String workspaceId, String channelId, String id) {
        return first(query("e.workspaceId = :workspace AND e.channelId = :channel AND e.id = :id")
                .setParameter("workspace", workspaceId)
                .setParameter("channel", channelId)
                .setParameter("id", id));
    }
}
