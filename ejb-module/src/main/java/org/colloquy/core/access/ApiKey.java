package org.colloquy.core.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.colloquy.api.access.ApiKeyView;
import org.colloquy.api.access.Caller;
import org.colloquy.api.access.Role;
import org.colloquy.core.platform.Ids;

/** An API key; of the secret only a hash is kept. */
@Entity
@Table(name = "api_key")
public class ApiKey {

    @Id
    private String id;

    @Column(name = "workspace_id")
    private String workspaceId;

    private String name;

    @Enumerated(EnumType.STRING)
    private Role role;

    private String hash;

    private String hint;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected ApiKey() {}

    ApiKey(String workspaceId, String name, Role role, KeySecret secret, Instant createdAt) {
        this.id = Ids.next("key");
        this.workspaceId = workspaceId;
        this.name = name;
        this.role = role;
        this.hash = secret.hash();
        this.hint = secret.hint();
        this.createdAt = createdAt;
    }

    String id() {
        return id;
    }

    Role role() {
        return role;
    }

    Caller caller() {
        return new Caller(id, name, workspaceId, role);
    }

    ApiKeyView view() {
        return new ApiKeyView(id, name, role, hint, createdAt);
    }
}
