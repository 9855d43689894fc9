package org.colloquy.core.run;

import java.util.concurrent.atomic.AtomicBoolean;
import org.colloquy.api.run.RunStatus;
import org.colloquy.core.upstream.ModelCall;
import org.jspecify.annotations.Nullable;

/** A run that this node works on: what can be lost at any moment. */
final class LiveRun {

    private final RunTicket ticket;
    private final Teller teller;
    private final AtomicBoolean ended = new AtomicBoolean();
    private @Nullable ModelCall call;
    private @Nullable RunStatus stopped;

    LiveRun(RunTicket ticket, Teller teller) {
        this.ticket = ticket;
        this.teller = teller;
    }

    RunTicket ticket() {
        return ticket;
    }

    Teller teller() {
        return teller;
    }

    /** A call to the model is on its way; given up at once when the run has been stopped in between. */
    synchronized void calling(ModelCall started) {
        call = started;
        if (stopped != null) {
            started.cancel();
        }
    }

    synchronized void called() {
        call = null;
    }

    /** Tells the run to stop; true when nothing is on its way that would notice by itself. */
    synchronized boolean stop(RunStatus how) {
        if (stopped == null) {
            stopped = how;
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
