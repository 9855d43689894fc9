package org.colloquy.core.flow.execution;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.colloquy.api.flow.FlowExecutionView;
import org.colloquy.api.flow.FlowState;
import org.colloquy.api.json.Json;
import org.colloquy.core.flow.machine.State;
import org.colloquy.core.platform.Ids;
import org.colloquy.core.run.RunSettings;
import org.jspecify.annotations.Nullable;

/** A contact's way through a flow. Written with its thread's row locked. */
@Entity
@Table(name = "flow_execution")
public class Execution {

    /** Whoever calls for an execution has lost it by then: a run ends before, and takes with it what it waits for. */
    private static final Duration PATIENCE = RunSettings.expiry().plusMinutes(1);

    /** Longest state as JSON text. */
    private static final int MAX_STATE = 1_000_000;

    @Id
    private String id;

    @Column(name = "workspace_id")
    private String workspaceId;

    @Column(name = "flow_id")
    private String flowId;

    @Column(name = "flow_version")
    private int flowVersion;

    @Column(name = "session_id")
    private String sessionId;

    @Column(name = "contact_id")
    private String contactId;

    /** Contact and flow, while it is not over. */
    @Column(name = "active_key")
    private @Nullable String activeKey;

    @Enumerated(EnumType.STRING)
    private FlowState status;

    private String state;

    @Column(name = "begun_position")
    private long begunPosition;

    @Column(name = "heard_run_id")
    private String heardRunId;

    @Column(name = "wake_at")
    private @Nullable Instant wakeAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Execution() {}

    /** Of a flow that begins with a run's question, and has made its first steps. */
    Execution(Start start, State first, Instant now) {
        this.id = Ids.next("exec");
        this.workspaceId = start.workspaceId();
        this.flowId = start.flowId();
        this.flowVersion = start.flowVersion();
        this.sessionId = start.sessionId();
        this.contactId = start.contactId();
        this.heardRunId = start.runId();
        this.begunPosition = start.position();
        this.createdAt = now;
        this.updatedAt = now;
        this.status = first.status();
        this.state = "";
        keep(first, now);
    }

    /**
     * What an execution begins with.
     *
     * @param position place of the message with which it begins
     */
    record Start(
            String workspaceId,
            String flowId,
            int flowVersion,
            String sessionId,
            String contactId,
            String runId,
            long position) {}

    static String activeKey(String contactId, String flowId) {
        return contactId + '/' + flowId;
    }

    /** Whether its state can be stored. */
    static boolean fits(State state) {
        return Json.write(state).length() <= MAX_STATE;
    }

    String id() {
        return id;
    }

    String workspaceId() {
        return workspaceId;
    }

    String flowId() {
        return flowId;
    }

    String sessionId() {
        return sessionId;
    }

    String contactId() {
        return contactId;
    }

    State state() {
        return Json.read(state, State.class);
    }

    FlowState status() {
        return status;
    }

    /** Place of the message with which it was (re)started. */
    long begunPosition() {
        return begunPosition;
    }

    /** Whether it has taken what a run brought. */
    boolean heard(String runId) {
        return heardRunId.equals(runId);
    }

    /** Whether the time has come for which it waits. */
    boolean due(Instant now) {
        return wakeAt != null && !wakeAt.isAfter(now);
    }

    void hear(String runId) {
        heardRunId = runId;
    }

    void beginAt(long position) {
        begunPosition = position;
    }

    /** Is woken then and no earlier. */
    void putOff(Instant until) {
        wakeAt = until;
    }

    /** Where it stands from now on. */
    void keep(State now, Instant at) {
        status = now.status();
        state = Json.write(now);
        wakeAt = status == FlowState.CALLING ? at.plus(PATIENCE) : now.wakeAt();
        activeKey = status.over() ? null : activeKey(contactId, flowId);
        updatedAt = at;
    }

    FlowExecutionView view() {
        State now = state();
        return new FlowExecutionView(
                id,
                flowId,
                flowVersion,
                sessionId,
                contactId,
                status,
                now.wakeAt(),
                now.call(),
                now.variables(),
                createdAt,
                updatedAt);
    }
}
