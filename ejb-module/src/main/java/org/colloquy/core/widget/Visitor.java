package org.colloquy.core.widget;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.colloquy.api.json.Json;
import org.colloquy.api.run.FunctionCall;
import org.colloquy.api.run.ToolOutput;
import org.colloquy.core.platform.Ids;
import org.colloquy.core.platform.Unguessable;
import org.jspecify.annotations.Nullable;

/** Somebody who talks to a widget, and what the page still has to answer. */
@Entity
@Table(name = "widget_visitor")
@NamedQuery(
        name = Visitor.LOCK,
        query = "SELECT e FROM Visitor e WHERE e.widgetId = :widget AND e.keyHash = :hash",
        lockMode = LockModeType.PESSIMISTIC_WRITE)
public class Visitor {

    static final String LOCK = "Visitor.lock";

    private static final int KEY_BYTES = 24;

    private static final TypeReference<LinkedHashMap<String, Optional<String>>> CALLS = new TypeReference<>() {};

    @Id
    private String id;

    @Column(name = "workspace_id")
    private String workspaceId;

    @Column(name = "widget_id")
    private String widgetId;

    @Column(name = "key_hash")
    private String keyHash;

    @Column(name = "session_id")
    private @Nullable String sessionId;

    @Column(name = "thread_id")
    private @Nullable String threadId;

    @Column(name = "run_id")
    private @Nullable String runId;

    /** JSON object: ids of calls with their outputs, null for what is missing. */
    private @Nullable String calls;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "seen_at")
    private Instant seenAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Visitor() {}

    Visitor(Widget widget, String keyHash, Instant now) {
        this.id = Ids.next("visitor");
        this.workspaceId = widget.workspaceId();
        this.widgetId = widget.id();
        this.keyHash = keyHash;
        this.createdAt = now;
        this.seenAt = now;
    }

    /** Stands for a conversation that somebody has left for another one, until it has been kept long enough. */
    static Visitor gone(Widget widget, String thread, Instant now) {
        Visitor visitor = new Visitor(widget, Unguessable.hash(Unguessable.text(KEY_BYTES)), now);
        visitor.talkOn(thread);
        return visitor;
    }

    String id() {
        return id;
    }

    @Nullable
    String sessionId() {
        return sessionId;
    }

    @Nullable
    String threadId() {
        return threadId;
    }

    /** The run that waits for the page; null when none does. */
    @Nullable
    String runId() {
        return runId;
    }

    void see(Instant now) {
        seenAt = now;
    }

    void talkIn(String session) {
        sessionId = session;
    }

    void talkOn(String thread) {
        threadId = thread;
    }

    /** The page has to answer these. */
    void await(String run, List<FunctionCall> required) {
        Map<String, Optional<String>> missing = new LinkedHashMap<>();
        required.forEach(call -> missing.put(call.id(), Optional.empty()));
        runId = run;
        calls = Json.write(missing);
    }

    /** Nobody waits for the page any more. */
    void giveUp() {
        runId = null;
        calls = null;
    }

    /** One answer of the page; all of them when it was the last that was missing. */
    List<ToolOutput> answer(String callId, String output) {
        if (calls == null) {
            return List.of();
        }
        Map<String, Optional<String>> known = Json.read(calls, CALLS);
        if (!known.containsKey(callId)) {
            return List.of();
        }
        known.put(callId, Optional.of(output));
        calls = Json.write(known);
        boolean complete = known.values().stream().allMatch(value -> Objects.nonNull(value) && value.isPresent());
        return complete
                ? known.entrySet().stream()
                        .map(call ->
                                new ToolOutput(call.getKey(), call.getValue().orElseThrow()))
                        .toList()
                : List.of();
    }
}
