package org.colloquy.core.contact;

import jakarta.enterprise.context.ApplicationScoped;
import org.colloquy.core.platform.OwnedRepository;

@ApplicationScoped
class ContactRepository extends OwnedRepository<Contact> {

    ContactRepository() {
        super(Contact.class, "client");
    }
}
