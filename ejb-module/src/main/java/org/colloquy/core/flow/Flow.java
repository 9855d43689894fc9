package org.colloquy.core.flow;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.colloquy.api.error.AppException;
import org.colloquy.api.flow.FlowDefinition;
import org.colloquy.api.flow.FlowService;
import org.colloquy.api.flow.FlowView;
import org.colloquy.api.json.Json;
import org.colloquy.core.platform.Ids;
import org.jspecify.annotations.Nullable;

/** A flow with its draft. */
@Entity
public class Flow {

    @Id
    private String id;

    @Column(name = "workspace_id")
    private String workspaceId;

    private String name;

    private @Nullable String description;

    /** JSON of the draft. */
    private String definition;

    @Column(name = "published_version")
    private @Nullable Integer publishedVersion;

    @Column(name = "draft_published")
    private boolean draftPublished;

    @Version
    private int revision;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Flow() {}

    Flow(String workspaceId, FlowDefinition draft, Instant now) {
        this.id = Ids.next("flow");
        this.workspaceId = workspaceId;
        this.name = draft.name();
        this.description = draft.description();
        this.definition = text(draft);
        this.createdAt = now;
        this.updatedAt = now;
    }

    String id() {
        return id;
    }

    FlowDefinition draft() {
        return Json.read(definition, FlowDefinition.class);
    }

    void change(FlowDefinition draft, Instant now) {
        String changed = text(draft);
        if (!changed.equals(definition)) {
            name = draft.name();
            description = draft.description();
            definition = changed;
            draftPublished = false;
            updatedAt = now;
        }
    }

    /** The version that the draft is from now on; null: it is already published. */
    @Nullable
    FlowVersion publish(Instant now) {
        if (draftPublished) {
            return null;
        }
        int number = publishedVersion == null ? 1 : publishedVersion + 1;
        publishedVersion = number;
        draftPublished = true;
        updatedAt = now;
        return new FlowVersion(workspaceId, id, number, definition, now);
    }

    FlowView view() {
        return new FlowView(id, name, description, publishedVersion, !draftPublished, createdAt, updatedAt);
    }

    private static String text(FlowDefinition draft) {
        String text = Json.write(draft);
        if (text.length() > FlowService.MAX_DEFINITION) {
            throw AppException.invalid("blocks", "are too large in all");
        }
        return text;
    }
}
