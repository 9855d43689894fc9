package org.colloquy.core.platform;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/** Lets every feature create what must exist from the beginning, all in one transaction. */
@Stateless
public class FirstObjects {

    @Inject
    private Event<Prepared> prepared;

    /** Idempotent: observers look before they create. */
    public void create() {
        prepared.fire(new Prepared());
    }
}
