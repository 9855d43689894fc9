package org.colloquy.api.access;

import java.io.Serializable;
import java.security.Principal;

/**
 * Who is calling: the principal that doors hand to the container after authentication.
 *
 * @param id id of the API key or console user
 * @param name how logs and the console call it
 * @param workspaceId the only workspace it can see
 */
public record Caller(String id, String name, String workspaceId, Role role) implements Principal, Serializable {

    private static final long serialVersionUID = 1L;

    @Override
    public String getName() {
        return id;
    }
}
