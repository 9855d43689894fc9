package org.colloquy.core.run;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.colloquy.api.run.RunEvent;
import org.colloquy.api.run.RunListener;

/**
 * The events of one run on this node: numbers them, tells them, and keeps each until it is stored.
 */
final class RunStory {

    /** What is kept when the database takes nothing for a while; beyond it a reader who comes back misses pieces. */
    private static final int MOST_UNSAVED = 20_000;

    private static final Set<RunEvent.Kind> END = EnumSet.of(
            RunEvent.Kind.RUN_COMPLETED,
            RunEvent.Kind.RUN_INCOMPLETE,
            RunEvent.Kind.RUN_FAILED,
            RunEvent.Kind.RUN_CANCELLED,
            RunEvent.Kind.RUN_EXPIRED);

    private final String runId;
    private final List<RunListener> listeners = new ArrayList<>();
    private final List<RunEvent> unsaved = new ArrayList<>();
    private long last;
    private boolean over;
    private boolean ended;

    RunStory(String runId, long last) {
        this.runId = runId;
        this.last = last;
    }

    String runId() {
        return runId;
    }

    synchronized long tell(RunEvent.Kind kind, Object data) {
        RunEvent event = new RunEvent(++last, kind, data);
        if (unsaved.size() < MOST_UNSAVED) {
            unsaved.add(event);
        }
        over = false;
        ended |= END.contains(kind);
        listeners.forEach(listener -> listener.onEvent(event));
        return event.number();
    }

    /** Tells what is worth nothing behind the end, which another thread may be telling at the same time. */
    synchronized void tellUnlessEnded(RunEvent.Kind kind, Object data) {
        if (!ended) {
            tell(kind, data);
        }
    }

    /** Nothing follows for now: the run has ended, waits for its caller, or belongs to another node. */
    synchronized void pause() {
        over = true;
        listeners.forEach(RunListener::onEnd);
        listeners.clear();
    }

    /** Tells a listener whatever comes from now on; there will be something. */
    synchronized void join(RunListener listener) {
        over = false;
        listeners.add(listener);
    }

    /** Tells a listener nothing more; without any, the story is over unless something is told. */
    synchronized void leave(RunListener listener) {
        listeners.remove(listener);
        over = listeners.isEmpty();
    }

    /** Tells a listener what came after a number, and whatever comes from now on. */
    synchronized void join(RunListener listener, long after, EventReader stored) {
        long firstUnsaved = unsaved.isEmpty() ? last + 1 : unsaved.get(0).number();
        stored.read(runId, after).stream()
                .filter(event -> event.number() < firstUnsaved)
                .forEach(listener::onEvent);
        unsaved.stream().filter(event -> event.number() > after).forEach(listener::onEvent);
        if (over) {
            listener.onEnd();
        } else {
            listeners.add(listener);
        }
    }

    synchronized List<RunEvent> unsaved() {
        return List.copyOf(unsaved);
    }

    /** These are stored. */
    synchronized void saved(int count) {
        unsaved.subList(0, count).clear();
    }

    /** Whether it has nothing to tell and nothing to keep. */
    synchronized boolean idle() {
        return over && unsaved.isEmpty();
    }

    /** Reads stored events of a run after a number, in their order. */
    @FunctionalInterface
    interface EventReader {

        List<RunEvent> read(String runId, long after);
    }
}
