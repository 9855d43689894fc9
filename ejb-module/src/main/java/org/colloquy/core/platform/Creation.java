package org.colloquy.core.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a caller has made under a key of its own. */
@Entity
@IdClass(Creation.Key.class)
public class Creation {

    @Id
    @Column(name = "workspace_id")
    private String workspaceId;

    @Id
    private String kind;

    @Id
    @Column(name = "creation_key")
    private String creationKey;

    @Column(name = "object_id")
    private String objectId;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Creation() {}

    Creation(Key key, String objectId, Instant createdAt) {
        this.workspaceId = key.workspaceId;
        this.kind = key.kind;
        this.creationKey = key.creationKey;
        this.objectId = objectId;
        this.createdAt = createdAt;
    }

    String objectId() {
        return objectId;
    }

    /** Whose key for what. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String workspaceId;
        private String kind;
        private String creationKey;

        /** For the persistence provider. */
        @SuppressWarnings("NullAway.Init")
        public Key() {}

        Key(String workspaceId, String kind, String creationKey) {
            this.workspaceId = workspaceId;
            this.kind = kind;
            this.creationKey = creationKey;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && workspaceId.equals(key.workspaceId)
                    && kind.equals(key.kind)
                    && creationKey.equals(key.creationKey);
        }

        @Override
        public int hashCode() {
            return Objects.hash(workspaceId, kind, creationKey);
        }
    }
}
