package org.colloquy.core.thread;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import org.colloquy.api.thread.ThreadView;
import org.colloquy.core.platform.Ids;
import org.colloquy.core.platform.JsonColumn;
import org.jspecify.annotations.Nullable;

/** A conversation: hands out the places of its messages and the one slot for the run that writes the next answer. */
@Entity
@Table(name = "thread")
// Named, because a lock set on a query has its SQL written anew each time, twice for every message.
@NamedQuery(
        name = ChatThread.LOCK,
        query = "SELECT e FROM ChatThread e WHERE e.workspaceId = :workspace AND e.id = :id",
        lockMode = LockModeType.PESSIMISTIC_WRITE)
@NamedQuery(
        name = ChatThread.OCCUPY,
        query = "UPDATE ChatThread t SET t.activeRunId = :run, t.nextPosition = t.nextPosition + 1"
                + " WHERE t.workspaceId = :workspace AND t.id = :id AND t.activeRunId IS NULL AND t.waiting = 0"
                + " AND t.nextPosition = :next")
@NamedQuery(
        name = ChatThread.RELEASE,
        query = "UPDATE ChatThread t SET t.activeRunId = NULL, t.nextPosition = t.nextPosition + :said"
                + " WHERE t.workspaceId = :workspace AND t.id = :id AND t.activeRunId = :run AND t.waiting = 0"
                + " AND t.nextPosition = :next")
@NamedQuery(
        name = ChatThread.TAKE_BACK,
        query = "UPDATE ChatThread t SET t.activeRunId = :run, t.nextPosition = :next"
                + " WHERE t.workspaceId = :workspace AND t.id = :id")
public class ChatThread {

    static final String LOCK = "ChatThread.lock";
    static final String OCCUPY = "ChatThread.occupy";
    static final String RELEASE = "ChatThread.release";
    static final String TAKE_BACK = "ChatThread.takeBack";

    private static final int MAX_RESOURCES = 65_536;

    /** Who decides what is put on it. */
    enum Kind {
        SESSION,
        FREE
    }

    @Id
    private String id;

    @Column(name = "workspace_id")
    private String workspaceId;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "active_run_id")
    private @Nullable String activeRunId;

    @Column(name = "next_position")
    private long nextPosition;

    private int waiting;

    @Column(name = "tool_resources")
    private @Nullable String toolResources;

    private @Nullable String metadata;

    @Column(name = "created_at")
    private Instant createdAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected ChatThread() {}

    private ChatThread(String workspaceId, Kind kind, Instant createdAt) {
        this.id = Ids.next("thread");
        this.workspaceId = workspaceId;
        this.kind = kind;
        this.createdAt = createdAt;
    }

    /** An empty thread of a session. */
    public static ChatThread ofSession(String workspaceId, Instant createdAt) {
        return new ChatThread(workspaceId, Kind.SESSION, createdAt);
    }

    /** A thread that an application keeps itself. */
    static ChatThread free(
            String workspaceId, @Nullable JsonNode toolResources, Map<String, String> metadata, Instant createdAt) {
        ChatThread thread = new ChatThread(workspaceId, Kind.FREE, createdAt);
        thread.change(toolResources);
        thread.annotate(metadata);
        return thread;
    }

    /** Its id. */
    public String id() {
        return id;
    }

    /** Whether an application keeps it, and not a session. */
    boolean kept() {
        return kind == Kind.FREE;
    }

    /** Whether no run is writing an answer. */
    public boolean free() {
        return activeRunId == null;
    }

    /** The run that is writing an answer. */
    public @Nullable String activeRunId() {
        return activeRunId;
    }

    void annotate(Map<String, String> pairs) {
        metadata = JsonColumn.ofPairs(pairs);
    }

    void change(@Nullable JsonNode resources) {
        toolResources = JsonColumn.within(MAX_RESOURCES, "tool_resources", JsonColumn.ofTree(resources));
    }

    /** What callers see. */
    public ThreadView view() {
        return new ThreadView(id, JsonColumn.tree(toolResources), JsonColumn.pairs(metadata), createdAt);
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

    /** The place of the newest message that has one; -1 while there is none. */
    public long lastPosition() {
        return nextPosition - 1;
    }
}
