package org.colloquy.core.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import org.colloquy.core.platform.Time;
import org.colloquy.core.thread.ChatThread;
import org.colloquy.core.thread.Message;

/** Whose turn it is on a thread. The caller holds the lock on the thread's row. */
@ApplicationScoped
public class Turns {

    @Inject
    private Event<RunStarted> started;

    @Inject
    private Time time;

    /** Starts the run on this node if the thread is free, else lets it wait; true when it has started. */
    public boolean startOrWait(ChatThread thread, Run run, Message question) {
        if (!thread.free() || thread.waiting() > 0) {
            thread.enqueue();
            return false;
        }
        start(thread, run, question);
        return true;
    }

    void start(ChatThread thread, Run run, Message question) {
        Instant now = time.now();
        long position = thread.takePosition();
        question.place(position);
        thread.occupy(run.id());
        started.fire(new RunStarted(run.start(position, now.plus(RunSettings.lease()), now)));
    }
}
