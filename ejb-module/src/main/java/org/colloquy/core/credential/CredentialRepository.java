package org.colloquy.core.credential;

import jakarta.enterprise.context.ApplicationScoped;
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
}
