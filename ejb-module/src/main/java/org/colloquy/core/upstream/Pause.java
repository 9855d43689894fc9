package org.colloquy.core.upstream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The time for which a provider asked to be left alone. All calls with the credential wait for its end, holding no thread; then one
 * goes and tries, and only when it is not refused do the others follow.
 */
final class Pause {

    private static final Duration MARGIN = Duration.ofMillis(25);

    private final UpstreamExecutor executor;
    private final Supplier<Instant> now;
    private final Deque<Visitor> waiting = new ArrayDeque<>();
    private @Nullable Instant until;
    private boolean probing;

    /** A call at the door. */
    interface Visitor {

        Instant deadline();

        /** Whether nobody waits for it any more. */
        boolean isOver();

        /** It is its turn. */
        void go(boolean probe);

        /** The pause is longer than it can wait. */
        void refuse();
    }

    Pause(UpstreamExecutor executor, Supplier<Instant> now) {
        this.executor = executor;
        this.now = now;
    }

    void enter(Visitor visitor) {
        Runnable step;
        synchronized (this) {
            Instant end = until;
            if (end == null) {
                step = () -> visitor.go(false);
            } else if (visitor.deadline().isBefore(end)) {
                step = visitor::refuse;
            } else if (!probing && !now.get().isBefore(end)) {
                probing = true;
                step = () -> visitor.go(true);
            } else {
                waiting.add(visitor);
                return;
            }
        }
        step.run();
    }

    /** A call was refused and told when to come again. */
    void refused(Duration wish, boolean probe) {
        synchronized (this) {
            Instant end = now.get().plus(wish);
            if (until == null || end.isAfter(until)) {
                until = end;
            }
            probing &= !probe;
        }
        executor.executeAfter(wish.plus(MARGIN), this::wake);
    }

    /** A call ended otherwise; when it was the one that tried, the door is open. */
    void settled(boolean probe) {
        if (!probe) {
            return;
        }
        List<Visitor> free;
        synchronized (this) {
            until = null;
            probing = false;
            free = new ArrayList<>(waiting);
            waiting.clear();
        }
        free.forEach(visitor -> executor.execute(() -> visitor.go(false)));
    }

    private void wake() {
        Visitor next;
        synchronized (this) {
            if (until == null || probing || now.get().isBefore(until)) {
                return;
            }
            do {
                next = waiting.poll();
            } while (next != null && next.isOver());
            probing = next != null;
        }
        if (next != null) {
            next.go(true);
        }
    }
}
