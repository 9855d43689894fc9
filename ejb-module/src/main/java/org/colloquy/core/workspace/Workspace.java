package org.colloquy.core.workspace;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import org.colloquy.api.workspace.UpdateWorkspaceOptions;
import org.colloquy.api.workspace.WorkspaceOptions;
import org.colloquy.api.workspace.WorkspaceView;
import org.colloquy.core.platform.Ids;
import org.jspecify.annotations.Nullable;

/** A tenant. */
@Entity
public class Workspace {

    @Id
    private String id;

    private String name;

    private boolean main;

    /** Null: what has ended is kept for ever. */
    @Column(name = "retention_days")
    private @Nullable Integer retentionDays;

    @Column(name = "mask_contacts")
    private boolean maskContacts;

    @Column(name = "privacy_text")
    private @Nullable String privacyText;

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

    void change(UpdateWorkspaceOptions change) {
        if (change.retentionDays() != null) {
            retentionDays = change.retentionDays().orElse(null);
        }
        if (change.maskContacts() != null) {
            maskContacts = change.maskContacts();
        }
        if (change.privacyText() != null) {
            privacyText = change.privacyText().orElse(null);
        }
    }

    WorkspaceOptions options() {
        return new WorkspaceOptions(retentionDays, maskContacts, privacyText);
    }

    WorkspaceView view() {
        return new WorkspaceView(id, name, main, createdAt);
    }
}
