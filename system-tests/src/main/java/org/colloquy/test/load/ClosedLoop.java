package org.colloquy.test.load;

import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** Closed-loop load: as many questions in flight as there are users. Everything but {@link #run} happens on one event loop. */
final class ClosedLoop {

    private static final long HIGHEST_MICROS = 300_000_000L;

    private final Target target;
    private final Plan plan;
    private final Histogram latency = new Histogram(HIGHEST_MICROS, 3);
    private final Histogram firstToken = new Histogram(HIGHEST_MICROS, 3);
    private final Map<String, Long> errors = new TreeMap<>();
    private final Promise<LoadResult> done = Promise.promise();
    private final String runName = Long.toString(System.nanoTime(), 36);
    private long began;
    private long asked;
    private int active;

    private ClosedLoop(Target target, Plan plan) {
        this.target = target;
        this.plan = plan;
    }

    /** Runs the plan and waits for the last answer. */
    static LoadResult run(Vertx vertx, Target target, Plan plan) {
        ClosedLoop loop = new ClosedLoop(target, plan);
        vertx.runOnContext(ignored -> loop.start(vertx));
        Duration limit = plan.time().plus(Wire.LIMIT).plusSeconds(30);
        return Waiting.on("the last answer of " + plan, loop.done.future(), limit);
    }

    private void start(Vertx vertx) {
        began = System.nanoTime();
        active = plan.users();
        for (int user = 0; user < plan.users(); user++) {
            int one = user;
            long wait = plan.spread().toMillis() * user / plan.users();
            if (wait == 0) {
                next(one);
            } else {
                vertx.setTimer(wait, ignored -> next(one));
            }
        }
    }

    private void next(int user) {
        if (System.nanoTime() - began > plan.time().toNanos() || asked >= plan.turns()) {
            leave();
            return;
        }
        String question = "question " + asked++ + " of user " + user + " in run " + runName;
        long sent = System.nanoTime();
        target.ask(user, question).onComplete(result -> {
            record(sent, result.result());
            next(user);
        });
    }

    private void record(long sent, Turn turn) {
        if (!turn.answered()) {
            errors.merge(turn.error(), 1L, Long::sum);
            return;
        }
        latency.recordValue(Math.min(HIGHEST_MICROS, (System.nanoTime() - sent) / 1000));
        if (turn.firstTokenNanos() > 0) {
            firstToken.recordValue(Math.min(HIGHEST_MICROS, turn.firstTokenNanos() / 1000));
        }
    }

    private void leave() {
        if (--active == 0) {
            double seconds = (System.nanoTime() - began) / 1e9;
            done.complete(new LoadResult(latency, firstToken, errors, seconds));
        }
    }
}
