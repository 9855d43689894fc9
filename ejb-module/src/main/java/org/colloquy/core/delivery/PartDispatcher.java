package org.colloquy.core.delivery;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.colloquy.core.platform.Time;
import org.colloquy.core.upstream.UpstreamExecutor;
import org.jspecify.annotations.Nullable;

/** Sends parts of answers and e-mails as they fall due. One look at the outbox at a time; no thread waits for those who receive. */
@ApplicationScoped
public class PartDispatcher {

    private static final Logger LOG = System.getLogger(PartDispatcher.class.getName());
    private static final int BATCH = 100;

    @Inject
    private UpstreamExecutor executor;

    @Inject
    private Instance<Sender> senders;

    @Inject
    private Time time;

    @Inject
    private PartBean parts;

    /** Calls since the worker last looked; the worker runs while this is above zero. */
    private final AtomicInteger calls = new AtomicInteger();

    void onWaiting(@Observes(during = TransactionPhase.AFTER_SUCCESS) PartsWaiting event) {
        Duration left = Duration.between(time.now(), event.dueAt());
        if (left.isNegative() || left.isZero()) {
            wake();
        } else {
            executor.executeAfter(left.plusMillis(1), this::wake);
        }
    }

    /** Has due parts sent soon; never waits for it. */
    void wake() {
        if (!senders.isUnsatisfied() && calls.getAndIncrement() == 0) {
            executor.execute(this::work);
        }
    }

    private void work() {
        int seen = calls.get();
        while (seen > 0) {
            if (!sendBatch()) {
                seen = calls.addAndGet(-seen);
            }
        }
    }

    /** Whether more may be due. */
    private boolean sendBatch() {
        List<Parcel> due;
        try {
            due = parts.takeOut(BATCH);
        } catch (EJBException e) {
            LOG.log(Level.WARNING, "The outbox cannot be read now: {0}", e.getMessage());
            return false;
        }
        due.forEach(this::send);
        return due.size() == BATCH;
    }

    private void send(Parcel parcel) {
        try {
            sender(parcel).send(parcel).whenComplete((done, failure) -> executor.execute(() -> sent(parcel, failure)));
        } catch (RuntimeException e) {
            executor.execute(() -> sent(parcel, e));
        }
    }

    private Sender sender(Parcel parcel) {
        for (Sender sender : senders) {
            if (sender.channel() == parcel.channel()) {
                return sender;
            }
        }
        throw new IllegalStateException("Nobody sends " + parcel);
    }

    private void sent(Parcel parcel, @Nullable Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
        try {
            if (cause == null) {
                parts.done(parcel.id());
            } else if (cause instanceof UndeliverableException) {
                LOG.log(Level.WARNING, "{0} cannot be delivered: {1}", parcel, cause.getMessage());
                parts.giveUp(parcel.id(), sender(parcel).instead(parcel).orElse(null));
            } else {
                LOG.log(Level.WARNING, "{0} is put off: {1}", parcel, cause.toString());
                parts.putOff(parcel.id());
                return;
            }
            // The next one of the same order may be due.
            wake();
        } catch (EJBException e) {
            // It goes again when its time away is over.
            LOG.log(Level.WARNING, "What became of {0} cannot be stored: {1}", parcel, e.getMessage());
        }
    }
}
