package org.colloquy.core.flow;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.colloquy.api.flow.FlowDefinition;
import org.colloquy.api.flow.FlowVersionView;
import org.colloquy.api.json.Json;
import org.colloquy.core.platform.Ids;

/** A flow as it was published. Never changes. */
@Entity
@Table(name = "flow_version")
public class FlowVersion {

    @Id
    private String id;

    @Column(name = "workspace_id")
    private String workspaceId;

    @Column(name = "flow_id")
    private String flowId;

    private int number;

    private String definition;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected FlowVersion() {}

    FlowVersion(String workspaceId, String flowId, int number, String definition, Instant createdAt) {
        this.id = Ids.next("flowv");
        this.workspaceId = workspaceId;
        this.flowId = flowId;
        this.number = number;
        this.definition = definition;
        this.createdAt = createdAt;
    }

    int number() {
        return number;
    }

    FlowDefinition definition() {
        return Json.read(definition, FlowDefinition.class);
    }

    FlowVersionView view() {
        return new FlowVersionView(flowId, number, createdAt);
    }
}
