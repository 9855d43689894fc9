package org.colloquy.core.assistant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.colloquy.api.assistant.FailureOptions;
import org.colloquy.api.credential.CredentialService;
import org.colloquy.api.error.AppException;
import org.colloquy.api.flow.FlowService;
import org.jspecify.annotations.Nullable;

/** Refuses credentials and flows that the workspace does not have. */
@ApplicationScoped
class KnownParts {

    @Inject
    private CredentialService credentials;

    @Inject
    private FlowService flows;

    void require(
            String workspaceId,
            @Nullable String credentialId,
            @Nullable FailureOptions failures,
            @Nullable String flowId) {
        requireCredential(workspaceId, "credentialId", credentialId);
        if (failures != null) {
            requireCredential(workspaceId, "failures.fallbackCredentialId", failures.fallbackCredentialId());
        }
        if (flowId != null && flows.find(workspaceId, flowId).isEmpty()) {
            throw AppException.invalid("flowId", "must be a flow of this workspace");
        }
    }

    private void requireCredential(String workspaceId, String field, @Nullable String credentialId) {
        if (credentialId != null && credentials.find(workspaceId, credentialId).isEmpty()) {
            throw AppException.invalid(field, "must be a credential of this workspace");
        }
    }
}
