package org.colloquy.core.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.colloquy.api.access.Caller;
import org.colloquy.api.access.Role;
import org.colloquy.core.platform.Ids;

/** Somebody who signs in to the console with a password. */
@Entity
@Table(name = "console_user")
public class ConsoleUser {

    @Id
    private String id;

    @Column(name = "workspace_id")
    private String workspaceId;

    private String name;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected ConsoleUser() {}

    ConsoleUser(String workspaceId, String name, Role role, String passwordHash, Instant createdAt) {
        this.id = Ids.next("user");
        this.workspaceId = workspaceId;
        this.name = name;
        this.role = role;
        this.passwordHash = passwordHash;
        this.createdAt = createdAt;
    }

    String passwordHash() {
        return passwordHash;
    }

    void changePassword(String newHash) {
        passwordHash = newHash;
    }

    Caller caller() {
        return new Caller(id, name, workspaceId, role);
    }
}
