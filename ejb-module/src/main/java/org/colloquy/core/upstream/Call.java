package org.colloquy.core.upstream;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.core.metrics.Meters;
import org.colloquy.core.platform.Time;
import org.jspecify.annotations.Nullable;

/** A call with all its attempts. Between them it holds no thread. */
final class Call<R> implements Watched {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    private final Task<R> task;
    private final Lane lane;
    private final Instant deadline;
    private final UpstreamExecutor executor;
    private final Meters meters;
    private final Time time;
    private final CompletableFuture<R> result = new CompletableFuture<>();
    private volatile @Nullable Exchange exchange;
    private volatile @Nullable UpstreamException last;
    private int attempts;

    Call(Task<R> task, Lane lane, Instant deadline, UpstreamExecutor executor, Meters meters, Time time) {
        this.task = task;
        this.lane = lane;
        this.deadline = deadline;
        this.executor = executor;
        this.meters = meters;
        this.time = time;
    }

    CompletableFuture<R> result() {
        return result;
    }

    void start() {
        executor.execute(this::attempt);
    }

    void cancel() {
        executor.execute(() -> giveUp(UpstreamException.of(ErrorCode.MODEL_CANCELLED, "cancelled")));
    }

    @Override
    public boolean isOver(Instant now) {
        if (!result.isDone() && now.isAfter(deadline)) {
            UpstreamException before = last;
            UpstreamException why = before != null && before.code() == ErrorCode.MODEL_RATE_LIMITED
                    ? before
                    : UpstreamException.of(ErrorCode.MODEL_TIMEOUT, "no reply before the deadline");
            executor.execute(() -> giveUp(why));
            return true;
        }
        return result.isDone();
    }

    private void giveUp(UpstreamException why) {
        result.completeExceptionally(why);
        Exchange open = exchange;
        if (open != null) {
            open.abort(why);
        }
    }

    private void attempt() {
        Attempt attempt = new Attempt();
        lane.run(attempt::enter).whenComplete((done, failure) -> {
            if (failure == null) {
                R reply = attempt.outcome.join();
                task.succeeded(reply);
                result.complete(reply);
            } else {
                repeatOrFail(Lane.translate(failure));
            }
        });
    }

    private void repeatOrFail(UpstreamException failure) {
        last = failure;
        if (result.isDone()) {
            return;
        }
        if (task.adapt(failure)) {
            attempt();
            return;
        }
        attempts++;
        Duration wait = failure.retryAfter().orElseGet(this::backoff);
        boolean again = failure.repeatable()
                && attempts < UpstreamSettings.maxAttempts()
                && time.now().plus(wait).isBefore(deadline);
        if (!again) {
            result.completeExceptionally(failure);
        } else if (pauses(failure)) {
            attempt();
        } else {
            executor.executeAfter(wait, this::attempt);
        }
    }

    /** Twice as long each time, and not the same for all whom one outage hit. */
    private Duration backoff() {
        long base = FIRST_PAUSE.toMillis() << Math.min(attempts - 1, 10);
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(base * 3 / 4, base * 5 / 4));
    }

    /** Whether all calls with the credential have to wait. A provider that names hours means a quota and not a pause. */
    private static boolean pauses(UpstreamException failure) {
        return failure.code() == ErrorCode.MODEL_RATE_LIMITED
                && failure.repeatable()
                && failure.retryAfter()
                        .filter(wish -> wish.compareTo(UpstreamSettings.maxPause()) <= 0)
                        .isPresent();
    }

    /** One try: waits at the door for its turn, goes, and says at the door how it went. */
    private final class Attempt implements Pause.Visitor {

        private final CompletableFuture<R> outcome = new CompletableFuture<>();

        CompletableFuture<Boolean> enter() {
            lane.pause().enter(this);
            return outcome.thenApply(reply -> Boolean.TRUE);
        }

        @Override
        public Instant deadline() {
            return deadline;
        }

        @Override
        public boolean isOver() {
            if (result.isDone()) {
                // Frees its place in the lane.
                outcome.completeExceptionally(UpstreamException.of(ErrorCode.MODEL_CANCELLED, "nobody waits"));
            }
            return result.isDone();
        }

        @Override
        public void refuse() {
            outcome.completeExceptionally(
                    UpstreamException.of(ErrorCode.MODEL_RATE_LIMITED, "pause longer than the deadline"));
        }

        @Override
        public void go(boolean probe) {
            if (isOver()) {
                lane.pause().settled(probe);
                return;
            }
            Instant begun = time.now();
            ReplySink<R> sink = task.sink();
            sink.outcome().whenComplete((reply, failure) -> end(reply, failure, probe, begun));
            try {
                send(sink);
            } catch (RuntimeException e) {
                // Whoever waits behind this attempt would wait for ever if it ended nowhere.
                sink.fail(UpstreamErrors.ofFailure(e));
            }
        }

        private void send(ReplySink<R> sink) {
            Exchange sent = task.send(sink, deadline);
            exchange = sent;
            if (result.isDone()) {
                sent.abort(UpstreamException.of(ErrorCode.MODEL_CANCELLED, "cancelled"));
            }
        }

        private void end(@Nullable R reply, @Nullable Throwable failure, boolean probe, Instant begun) {
            UpstreamException known = failure == null ? null : UpstreamErrors.ofFailure(failure);
            meters.upstream(known == null ? "ok" : known.code().code(), Duration.between(begun, time.now()));
            if (known != null && pauses(known)) {
                lane.pause().refused(known.retryAfter().orElseThrow(), probe);
            } else {
                lane.pause().settled(probe);
            }
            if (known == null) {
                outcome.complete(reply);
            } else {
                outcome.completeExceptionally(known);
            }
        }
    }
}
