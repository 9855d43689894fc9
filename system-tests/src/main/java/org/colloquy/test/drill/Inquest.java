package org.colloquy.test.drill;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Supplier;

/** Looks at what a server was doing when a drill with it broke off, so that the failure explains itself. */
final class Inquest {

    private static final Logger LOG = System.getLogger(Inquest.class.getName());

    private Inquest() {}

    static <T> T on(Victim victim, Supplier<T> drill) {
        try {
            return drill.get();
        } catch (IllegalStateException e) {
            LOG.log(Level.ERROR, "{0}; the server at that time:\n{1}", e.getMessage(), victim.threads());
            throw e;
        }
    }
}
