package org.colloquy.core.summary;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.colloquy.core.platform.Startup;
import org.colloquy.core.platform.Time;
import org.colloquy.core.summary.SummaryWork.Claim;
import org.colloquy.core.summary.SummaryWork.Task;
import org.colloquy.core.upstream.ModelReply;
import org.colloquy.core.upstream.UpstreamClient;
import org.jspecify.annotations.Nullable;

/** Asks models for the summaries that are due, on every node; they share the work by row locks. No thread waits for a model. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SummaryTimer {

    private static final Logger LOG = System.getLogger(SummaryTimer.class.getName());
    private static final int BATCH = 20;

    @EJB
    private SummaryWork work;

    @Inject
    private UpstreamClient client;

    @Inject
    private Startup startup;

    @Inject
    private Time time;

    /** Asks for one batch. */
    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    public void ask() {
        try {
            if (startup.done()) {
                work.claim(BATCH).forEach(this::ask);
            }
        } catch (EJBException e) {
            // The next round tries again. Thrown on, it would make Payara cancel the timer for good after two failures.
            LOG.log(Level.WARNING, "Summaries cannot be looked for now: {0}", e.getMessage());
        }
    }

    private void ask(Claim claim) {
        Task task;
        try {
            task = work.task(claim);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Summary {0} cannot be asked for: {1}", claim.summaryId(), e.getMessage());
            work.fail(claim);
            return;
        }
        client.start(task.upstream(), task.request(), null, time.now().plus(SummarySettings.timeLimit()))
                .reply()
                .whenComplete((reply, failure) -> store(claim, reply));
    }

    private void store(Claim claim, @Nullable ModelReply reply) {
        try {
            if (reply == null || reply.text().isBlank()) {
                work.fail(claim);
            } else {
                work.complete(claim, reply.text().strip());
            }
        } catch (RuntimeException e) {
            // Its claim runs out, and some node asks again.
            LOG.log(Level.WARNING, "A summary cannot be stored now: {0}", e.getMessage());
        }
    }
}
