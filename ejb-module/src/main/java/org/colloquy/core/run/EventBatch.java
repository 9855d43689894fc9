package org.colloquy.core.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.colloquy.api.json.Json;
import org.colloquy.api.run.RunEvent;
import org.jspecify.annotations.Nullable;

/** Consecutive events of one run. */
@Entity
@Table(name = "run_event")
@IdClass(EventBatch.Key.class)
public class EventBatch {

    /** Far below what the column takes; one event may be as long as an assistant's instructions. */
    private static final int SOFT_LIMIT = 262_144;

    @Id
    @Column(name = "run_id")
    private String runId;

    @Id
    @Column(name = "first_number")
    private long firstNumber;

    @Column(name = "last_number")
    private long lastNumber;

    private String events;

    @Column(name = "stored_at")
    private Instant storedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected EventBatch() {}

    private EventBatch(String runId, long firstNumber, long lastNumber, String events, Instant storedAt) {
        this.runId = runId;
        this.firstNumber = firstNumber;
        this.lastNumber = lastNumber;
        this.events = events;
        this.storedAt = storedAt;
    }

    static List<EventBatch> of(String runId, List<RunEvent> told, Instant now) {
        List<EventBatch> batches = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        long first = 0;
        for (RunEvent event : told) {
            String json = Json.write(event);
            if (!text.isEmpty() && text.length() + json.length() > SOFT_LIMIT) {
                batches.add(new EventBatch(runId, first, event.number() - 1, text + "]", now));
                text.setLength(0);
            }
            if (text.isEmpty()) {
                first = event.number();
            }
            text.append(text.isEmpty() ? '[' : ',').append(json);
        }
        if (!text.isEmpty()) {
            batches.add(new EventBatch(runId, first, told.get(told.size() - 1).number(), text + "]", now));
        }
        return batches;
    }

    List<RunEvent> events() {
        ObjectMapper mapper = Json.mapper();
        List<RunEvent> read = new ArrayList<>();
        try {
            for (JsonNode event : mapper.readTree(events)) {
                RunEvent.Kind kind = RunEvent.Kind.valueOf(event.path("kind").asText());
                Object data = mapper.treeToValue(event.path("data"), kind.type());
                read.add(new RunEvent(event.path("number").asLong(), kind, data));
            }
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }

    /** Which events of which run. */
    public static final class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String runId;
        private long firstNumber;

        /** For the persistence provider. */
        @SuppressWarnings("NullAway.Init")
        public Key() {}

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && runId.equals(key.runId) && firstNumber == key.firstNumber;
        }

        @Override
        public int hashCode() {
            return Objects.hash(runId, firstNumber);
        }
    }
}
