package org.colloquy.core.assistant;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.colloquy.api.assistant.FailureOptions;
import org.colloquy.api.credential.CredentialService;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** Refuses credentials that the workspace does not have. */
@ApplicationScoped
class KnownCredentials {

    @EJB
    private CredentialService credentials;

    void require(String workspaceId, @Nullable String credentialId, @Nullable FailureOptions failures) {
        require(workspaceId, "credentialId", credentialId);
        if (failures != null) {
            require(workspaceId, "failures.fallbackCredentialId", failures.fallbackCredentialId());
        }
    }

    private void require(String workspaceId, String field, @Nullable String credentialId) {
        if (credentialId == null) {
            return;
        }
        try {
            credentials.get(workspaceId, credentialId);
        } catch (AppException e) {
            throw e.code() == ErrorCode.NOT_FOUND
                    ? AppException.invalid(field, "must be a credential of this workspace")
                    : e;
        }
    }
}
