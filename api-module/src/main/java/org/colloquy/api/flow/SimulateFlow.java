package org.colloquy.api.flow;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step of a simulation.
 *
 * @param state what the step before gave; null: the flow begins, with the event's message if it is one
 * @param event what happens; webhooks, models, functions and assistants succeed or fail as it says. Null: nothing yet, which only a
 *     beginning can be
 * @param contact who is talked to; null: somebody of whom nothing is known
 * @param now the time; null: that of the clock
 */
public record SimulateFlow(
        @Nullable JsonNode state,
        @Nullable @Valid FlowEvent event,
        @Nullable @Valid Contact contact,
        @Nullable Instant now) {

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
