package org.colloquy.core.flow.execution;

import java.util.Objects;
import org.colloquy.api.contact.ContactView;
import org.colloquy.core.flow.machine.World;

/** Contacts as flows know them. */
final class People {

    private People() {}

    static World.Contact of(ContactView contact) {
        return new World.Contact(
                contact.name(),
                Objects.requireNonNullElse(contact.email(), ""),
                Objects.requireNonNullElse(contact.phone(), ""),
                Objects.requireNonNullElse(contact.externalId(), ""),
                contact.metadata());
    }
}
