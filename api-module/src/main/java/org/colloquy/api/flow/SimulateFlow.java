package org.colloquy.api.flow;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.colloquy.api.message.MessageRole;
import org.jspecify.annotations.Nullable;

/**
 * One step of a simulation.
 *
 * @param state what the step before gave; null: the flow begins, with the event's message if it is one
 * @param event what happens; webhooks, models, functions and assistants succeed or fail as it says. Null: nothing yet, which only a
 *     beginning can be, or what is done for real
 * @param contact who is talked to; null: somebody of whom nothing is known
 * @param now the time; null: that of the clock
 * @param real whether what the state waits for is really asked of others now, in place of an event; only administrators may. Null: no
 * @param history what has been said before, oldest first, for models and assistants that are really asked
 */
public record SimulateFlow(
        @Nullable JsonNode state,
        @Nullable @Valid FlowEvent event,
        @Nullable @Valid Contact contact,
        @Nullable Instant now,
        @Nullable Boolean real,
        @NotNull @Size(max = 100) List<@Valid @NotNull Said> history) {

    /** Copies the history; one that is absent is empty. */
    public SimulateFlow {
        history = Copies.of(history);
    }

    /**
     * A line of the history.
     *
     * @param at when; null: since the flow was (re)started
     */
    public record Said(
            @NotNull MessageRole role,
            @NotNull @Size(max = FlowEvent.MAX_TEXT) String text,
            @Nullable Instant at) {

        @Override
        public String toString() {
            return "Said[" + role + "]";
        }
    }

    /** A made-up contact. */
    public record Contact(
            @Nullable @Size(max = 256) String name,
            @Nullable @Size(max = 320) String email,
            @Nullable @Size(max = 64) String phone,
            @Nullable @Size(max = 256) String externalId,
            @NotNull @Size(max = 16) Map<@Size(max = 64) String, @NotNull @Size(max = 512) String> fields) {

        /** Copies the map; one that is absent is empty. */
        public Contact {
            fields = Copies.of(fields);
        }
    }
}
