package org.colloquy.core.thread;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.colloquy.core.platform.Ids;
import org.jspecify.annotations.Nullable;

/** A conversation: hands out the places of its messages and the one slot for the run that writes the next answer. */
@Entity
@Table(name = "thread")
public class ChatThread {

    @Id
    private String id;

    @Column(name = "workspace_id")
    private String workspaceId;

    @Column(name = "active_run_id")
    private @Nullable String activeRunId;

    @Column(name = "next_position")
    private long nextPosition;

    private int waiting;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected ChatThread() {}

    /** An empty thread. */
    public ChatThread(String workspaceId, Instant createdAt) {
        this.id = Ids.next("thread");
        this.workspaceId = workspaceId;
        this.createdAt = createdAt;
    }

    /** Its id. */
    public String id() {
        return id;
    }

    /** Whether no run is writing an answer. */
    public boolean free() {
        return activeRunId == null;
    }

    /** How many questions wait for their turn. */
    public int waiting() {
        return waiting;
    }

    /** Gives the slot to a run. */
    public void occupy(String runId) {
        if (activeRunId != null) {
            throw new IllegalStateException(id + " is occupied by " + activeRunId);
        }
        activeRunId = runId;
    }

    /** Takes the slot back when a run has ended. */
    public void release() {
        activeRunId = null;
    }

    /** One more question waits. */
    public void enqueue() {
        waiting++;
    }

    /** The next waiting question gets its turn. */
    public void dequeue() {
        waiting--;
    }

    /** The place of the next message. */
    public long takePosition() {
        return nextPosition++;
    }
}
