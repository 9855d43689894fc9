package org.colloquy.test.restart;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.colloquy.test.bed.Bed;
import org.colloquy.test.drill.Victim;

/** The shared server as the victim of several drills at once: it dies when all of them want it, and comes back once for all. */
final class CommonKill implements AutoCloseable {

    /** How long a drill waits for the others; longer than a start. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Bed bed;
    private final ExecutorService threads;
    private final CyclicBarrier ready;
    private final CyclicBarrier kill;
    private final CyclicBarrier start;
    private volatile boolean brokenOff;

    /** @param drills how many of them take part */
    CommonKill(Bed bed, int drills) {
        this.bed = bed;
        threads = Executors.newFixedThreadPool(drills);
        ready = new CyclicBarrier(drills);
        kill = new CyclicBarrier(drills, () -> bed.server().kill());
        start = new CyclicBarrier(drills, bed::startServer);
    }

    /** Begins a drill that has an administrator's key. */
    <T> CompletableFuture<T> with(String adminKey, Function<Victim, T> drill) {
        Victim victim = new Shared(new SharedVictim(bed, adminKey));
        return CompletableFuture.supplyAsync(() -> drill.apply(victim), threads).whenComplete((report, failure) -> {
            if (failure != null) {
                breakOff();
            }
        });
    }

    /** Who waits for a drill that will never come need not wait for ever. */
    private void breakOff() {
        brokenOff = true;
        Stream.of(ready, kill, start).forEach(CyclicBarrier::reset);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private void meet(CyclicBarrier others) {
        if (brokenOff) {
            throw new IllegalStateException("another drill broke off");
        }
        try {
            others.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while other drills were waited for", e);
        } catch (BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("another drill did not get as far", e);
        }
    }

    /** The victim as one of the drills sees it. */
    private final class Shared implements Victim {

        private final Victim victim;

        private Shared(Victim victim) {
            this.victim = victim;
        }

        @Override
        public URI url() {
            return victim.url();
        }

        @Override
        public String adminKey() {
            return victim.adminKey();
        }

        @Override
        public String threads() {
            return victim.threads();
        }

        @Override
        public void ready() {
            meet(ready);
        }

        @Override
        public void kill() {
            meet(kill);
        }

        @Override
        public void startAgain() {
            meet(start);
        }
    }
}
