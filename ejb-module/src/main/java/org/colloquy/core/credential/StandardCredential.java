package org.colloquy.core.credential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.colloquy.core.platform.Time;
import org.colloquy.core.workspace.WorkspaceOpened;

/** Every workspace can be used at once: its standard credential takes whatever the server is configured with. */
@ApplicationScoped
class StandardCredential {

    @Inject
    private CredentialRepository credentials;

    @Inject
    private Time time;

    void add(@Observes WorkspaceOpened event) {
        credentials.add(new Credential(event.workspaceId(), "standard", true, time.now()));
    }
}
