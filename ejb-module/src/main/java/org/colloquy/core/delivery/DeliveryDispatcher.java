package org.colloquy.core.delivery;

import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One worker per node that empties the outbox whenever something was put in, and when the timer says so. */
@ApplicationScoped
public class DeliveryDispatcher {

    private static final Logger LOG = System.getLogger(DeliveryDispatcher.class.getName());

    /**
     * What is put in while a busy worker rests leaves in one transaction. Each costs the disk two waits, so a message that brings
     * one of its own is dear; the first one after a quiet time leaves at once.
     */
    private static final Duration REST = Duration.ofMillis(25);

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private DeliveryBean deliveries;

    @Inject
    private Outbox outbox;

    /** Calls since the worker last looked; the worker runs while this is above zero. */
    private final AtomicInteger calls = new AtomicInteger();

    void onWaiting(@Observes(during = TransactionPhase.AFTER_SUCCESS) ParcelsWaiting event) {
        wake();
    }

    /** Has the outbox emptied soon; never waits for it. */
    void wake() {
        if (outbox.open() && calls.getAndIncrement() == 0) {
            executor.execute(this::work);
        }
    }

    private void work() {
        int seen = calls.get();
        while (deliverBatch(DeliveryBean.BATCH)) {
            // The next one.
        }
        if (calls.addAndGet(-seen) > 0) {
            executor.schedule(this::work, REST.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Whether more may be due. */
    private boolean deliverBatch(int size) {
        try {
            return deliveries.deliver(size) == size;
        } catch (EJBException | UndeliverableException e) {
            return deliverSingly();
        }
    }

    /** After a failed batch: finds the parcel that failed by sending one at a time. */
    private boolean deliverSingly() {
        try {
            while (deliveries.deliver(1) > 0) {
                // The next one.
            }
        } catch (EJBException | UndeliverableException e) {
            LOG.log(
                    Level.WARNING,
                    "A delivery failed and is put off: {0}",
                    rootOf(e).toString());
            return postpone(e);
        }
        return false;
    }

    private boolean postpone(RuntimeException failure) {
        try {
            deliveries.postponeFirst(rootedInUndeliverable(failure));
            return true;
        } catch (EJBException e) {
            LOG.log(
                    Level.WARNING,
                    "The outbox cannot be read now: {0}",
                    rootOf(e).toString());
            return false;
        }
    }

    private static boolean rootedInUndeliverable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UndeliverableException) {
                return true;
            }
        }
        return false;
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
