package org.colloquy.core.flow;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
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

    private boolean enabled;

    /** Other flows that the published version jumps to. */
    @ElementCollection
    @CollectionTable(name = "flow_jump", joinColumns = @JoinColumn(name = "flow_id"))
    @Column(name = "target_id")
    private Set<String> jumps = new HashSet<>();

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

    @Nullable
    Integer publishedVersion() {
        return publishedVersion;
    }

    boolean draftPublished() {
        return draftPublished;
    }

    /**
     * The version that the draft is from now on.
     *
     * @param jumpsTo other flows that it names
     */
    FlowVersion publish(Set<String> jumpsTo, Instant now) {
        int number = publishedVersion == null ? 1 : publishedVersion + 1;
        publishedVersion = number;
        draftPublished = true;
        jumps.clear();
        jumps.addAll(jumpsTo);
        updatedAt = now;
        return new FlowVersion(workspaceId, id, number, definition, now);
    }

    void enable(Instant now) {
        if (publishedVersion == null) {
            throw AppException.of(ErrorCode.CONFLICT, "The flow has not been published");
        }
        allow(true, now);
    }

    void disable(Instant now) {
        allow(false, now);
    }

    private void allow(boolean begin, Instant now) {
        if (enabled != begin) {
            enabled = begin;
            updatedAt = now;
        }
    }

    FlowView view() {
        return new FlowView(id, name, description, publishedVersion, !draftPublished, enabled, createdAt, updatedAt);
    }

    private static String text(FlowDefinition draft) {
        String text = Json.write(draft);
        if (text.length() > FlowService.MAX_DEFINITION) {
            throw AppException.invalid("blocks", "are too large in all");
        }
        return text;
    }
}
