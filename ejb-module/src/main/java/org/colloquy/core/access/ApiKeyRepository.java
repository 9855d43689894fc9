package org.colloquy.core.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.colloquy.api.access.Role;
import org.colloquy.api.page.PageRequest;
import org.colloquy.core.platform.OwnedRepository;

@ApplicationScoped
class ApiKeyRepository extends OwnedRepository<ApiKey> {

    ApiKeyRepository() {
        super(ApiKey.class, "API key");
    }

    Optional<ApiKey> findByHash(String hash) {
        return first(query("e.hash = :hash").setParameter("hash", hash));
    }

    boolean isLastOf(String workspaceId, Role role) {
        return query("e.workspaceId = :workspace AND e.role = :role")
                        .setParameter("workspace", workspaceId)
                        .setParameter("role", role)
                        .setMaxResults(2)
                        .getResultList()
                        .size()
                < 2;
    }

    boolean isEmpty(String workspaceId) {
        return list(workspaceId, PageRequest.first()).isEmpty();
    }
}
