package org.colloquy.core.assistant;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.colloquy.api.assistant.AssistantVersionView;
import org.colloquy.core.platform.Ids;

/** An assistant as it was between two changes. Never changes itself. */
@Entity
@Table(name = "assistant_version")
public class AssistantVersion {

    @Id
    private String id;

    @Column(name = "workspace_id")
    private String workspaceId;

    @Column(name = "assistant_id")
    private String assistantId;

    private int number;

    @Embedded
    private AssistantColumns columns;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected AssistantVersion() {}

    AssistantVersion(String workspaceId, String assistantId, int number, AssistantState state, Instant createdAt) {
        this.id = Ids.next("asstv");
        this.workspaceId = workspaceId;
        this.assistantId = assistantId;
        this.number = number;
        this.columns = new AssistantColumns(state);
        this.createdAt = createdAt;
    }

    int number() {
        return number;
    }

    AssistantState state() {
        return columns.state();
    }

    AssistantVersionView view() {
        return new AssistantVersionView(assistantId, number, createdAt, state().json());
    }
}
