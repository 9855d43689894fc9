package org.colloquy.core.flow.machine;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the machine may know of the world during one turn.
 *
 * @param now the turn's time; the same for all of its steps
 * @param contact who is talked to, as at the beginning of the turn
 * @param plans the flows that may be jumped to
 */
public record World(Instant now, Contact contact, Plans plans) {

    /** A contact; what is unknown is empty. */
    public record Contact(String name, String email, String phone, String externalId, Map<String, String> fields) {

        /** What every contact has. */
        private static final Set<String> OWN = Set.of("name", "email", "phone");

        /** Somebody of whom nothing is known. */
        public static final Contact NOBODY = new Contact("", "", "", "", Map.of());

        /** Copies the fields. */
        public Contact {
            fields = Map.copyOf(fields);
        }

        /** The same with other values; an empty one takes a field away. */
        Contact with(Map<String, String> changes) {
            Map<String, String> changed = new HashMap<>(fields);
            changes.forEach((field, value) -> {
                if (value.isEmpty() || OWN.contains(field)) {
                    changed.remove(field);
                } else {
                    changed.put(field, value);
                }
            });
            return new Contact(
                    changes.getOrDefault("name", name),
                    changes.getOrDefault("email", email),
                    changes.getOrDefault("phone", phone),
                    externalId,
                    changed);
        }
    }

    /** Where flows are found. */
    public interface Plans {

        /** The flow as it is published now, if it is there and enabled. */
        Optional<Plan> published(String flow);

        /** That version of the flow, which an execution has begun with; 0: the draft. */
        Optional<Plan> find(String flow, int version);
    }
}
