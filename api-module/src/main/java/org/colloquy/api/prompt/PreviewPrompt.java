package org.colloquy.api.prompt;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.colloquy.api.contact.CreateContact;
import org.jspecify.annotations.Nullable;

/**
 * Whom a prompt is shown for.
 *
 * @param clientId a client of the workspace
 * @param client one who is not stored; without either, somebody called "Client"
 * @param sessionId a session of the workspace, for templates that name it
 */
public record PreviewPrompt(
        @Nullable @Size(max = 64) String clientId,
        @Nullable @Valid CreateContact client,
        @Nullable @Size(max = 64) String sessionId) {

    @Override
    public String toString() {
        return "PreviewPrompt[clientId=" + clientId + ", sessionId=" + sessionId + "]";
    }
}
