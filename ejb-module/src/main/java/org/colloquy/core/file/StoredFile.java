package org.colloquy.core.file;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.colloquy.api.file.FileView;

/** What is known of a file; its content lies elsewhere. */
@Entity
@Table(name = "file")
public class StoredFile {

    @Id
    private String id;

    @Column(name = "workspace_id")
    private String workspaceId;

    private String name;

    private String purpose;

    @Column(name = "size_bytes")
    private long bytes;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected StoredFile() {}

    StoredFile(String id, String workspaceId, String name, String purpose, long bytes, Instant createdAt) {
        this.id = id;
        this.workspaceId = workspaceId;
        this.name = name;
        this.purpose = purpose;
        this.bytes = bytes;
        this.createdAt = createdAt;
    }

    String id() {
        return id;
    }

    long bytes() {
        return bytes;
    }

    FileView view() {
        return new FileView(id, name, purpose, bytes, createdAt);
    }
}
