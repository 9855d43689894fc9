package org.colloquy.core.upstream;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.colloquy.core.platform.WorkerThreads;

/**
 * The threads that read and store what models say, apart from the server's own so that models cannot starve them. No thread waits
 * for a model, so a bounded pool is enough.
 */
@ApplicationScoped
public class UpstreamExecutor implements Executor {

    @Resource
    private ContextService contexts;

    @Resource
    private ManagedThreadFactory threads;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private ExecutorService pool;
    private Consumer<Runnable> inContext;

    @PostConstruct
    void open() {
        // One snapshot of the application's class loader and naming serves all tasks; no caller's identity is part of
        // it.
        inContext = contexts.contextualConsumer(Runnable::run);
        pool = WorkerThreads.bounded(UpstreamSettings.threads(), threads);
    }

    @PreDestroy
    void close() {
        pool.shutdownNow();
    }

    @Override
    public void execute(Runnable task) {
        pool.execute(() -> inContext.accept(task));
    }

    /** Runs a task later without holding a thread until then. */
    public void executeAfter(Duration delay, Runnable task) {
        scheduler.schedule(() -> execute(task), delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Runs a short task again and again, with that much time in between. */
    void executeEvery(Duration interval, Runnable task) {
        scheduler.scheduleWithFixedDelay(task, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }
}
