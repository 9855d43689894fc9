package org.colloquy.core.delivery;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.colloquy.core.platform.Startup;

/** Looks for parts that were put off, or left behind by a node that is gone. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PartTimer {

    @Inject
    private PartDispatcher dispatcher;

    @Inject
    private Startup startup;

    /** One look. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void wake() {
        if (startup.done()) {
            dispatcher.wake();
        }
    }
}
