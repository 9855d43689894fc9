package org.colloquy.core.flow.check;

import org.jspecify.annotations.Nullable;

/**
 * Something outside of its flow that an action names.
 *
 * @param name id or name of it; for {@link Kind#MAIL} empty
 * @param flow for what is inside another flow: the id of that one
 */
public record Reference(
        Kind kind, String place, String name, @Nullable String flow) {

    /** What can be named. */
    public enum Kind {
        /** Another flow, by its id. */
        FLOW,
        /** A block of another flow. */
        ENTRY,
        /** A variable of another flow. */
        VARIABLE,
        /** By its id. */
        CREDENTIAL,
        /** Plain or a chatbot, by its id. */
        ASSISTANT,
        /** By its name. */
        FUNCTION,
        /** The server that sends e-mails; has no name. */
        MAIL
    }

    Reference in(String action) {
        return new Reference(kind, place.isEmpty() ? action : action + "." + place, name, flow);
    }
}
