package org.colloquy.core.workspace;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.colloquy.api.workspace.WorkspaceView;
import org.colloquy.core.platform.Ids;

/** A tenant. */
@Entity
public class Workspace {

    @Id
    private String id;

    private String name;

    private boolean main;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Workspace() {}

    Workspace(String name, boolean main, Instant createdAt) {
        this.id = Ids.next("ws");
        this.name = name;
        this.main = main;
        this.createdAt = createdAt;
    }

    String id() {
        return id;
    }

    boolean main() {
        return main;
    }

    WorkspaceView view() {
        return new WorkspaceView(id, name, main, createdAt);
    }
}
