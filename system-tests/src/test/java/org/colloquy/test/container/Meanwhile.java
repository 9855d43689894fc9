package org.colloquy.test.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicReference;
import org.colloquy.core.flow.FlowChanged;

/** Lets something happen while a flow is being published, before that is written. */
@ApplicationScoped
public class Meanwhile {

    private static final Runnable NOTHING = () -> {};

    private final AtomicReference<Runnable> next = new AtomicReference<>(NOTHING);

    /** Once, and committed before the publication is. */
    public void then(Runnable work) {
        next.set(work);
    }

    void happen(@Observes FlowChanged event) {
        Runnable work = next.getAndSet(NOTHING);
        Container.bean(InTransaction.class).runApart(work);
    }
}
