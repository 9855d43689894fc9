package org.colloquy.core.run;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.colloquy.api.run.RunStatus;
import org.colloquy.core.upstream.ModelCall;
import org.jspecify.annotations.Nullable;

/** A run that this node works on: what can be lost at any moment. */
final class LiveRun {

    private final RunTicket ticket;
    private final Supplier<Teller> tellers;
    private final AtomicBoolean ended = new AtomicBoolean();
    private @Nullable Teller teller;
    private @Nullable ModelCall call;
    private @Nullable Runnable errand;
    private @Nullable Prompt prompt;
    private @Nullable RunStatus stopped;

    /** @param tellers asked once, on a thread that may read the database */
    LiveRun(RunTicket ticket, Supplier<Teller> tellers) {
        this.ticket = ticket;
        this.tellers = tellers;
    }

    RunTicket ticket() {
        return ticket;
    }

    synchronized Teller teller() {
        Teller known = teller;
        if (known == null) {
            known = tellers.get();
            teller = known;
        }
        return known;
    }

    /** A call to the model is on its way; given up at once when the run has been stopped in between. */
    synchronized void calling(ModelCall started) {
        call = started;
        if (stopped != null) {
            started.cancel();
        }
    }

    /** Others are asked for a flow; given up with the run, which does not wait for their answer. */
    synchronized void asking(Runnable giveUp) {
        errand = giveUp;
        if (stopped != null) {
            giveUp.run();
        }
    }

    /** What is asked now, or was last. */
    synchronized void asking(Prompt asked) {
        prompt = asked;
    }

    synchronized @Nullable Prompt prompt() {
        return prompt;
    }

    synchronized void called() {
        call = null;
    }

    /** Tells the run to stop; true when nothing is on its way that would notice by itself. */
    synchronized boolean stop(RunStatus how) {
        if (stopped == null) {
            stopped = how;
        }
        if (errand != null) {
            errand.run();
        }
        if (call == null) {
            return true;
        }
        call.cancel();
        return false;
    }

    /** How it has been told to stop; null while it has not. */
    synchronized @Nullable RunStatus stopped() {
        return stopped;
    }

    /** True for the first who asks: a run ends once. */
    boolean end() {
        return ended.compareAndSet(false, true);
    }
}
