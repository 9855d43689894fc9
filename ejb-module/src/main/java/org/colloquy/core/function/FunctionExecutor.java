package org.colloquy.core.function;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.colloquy.core.platform.WorkerThreads;
import org.colloquy.core.upstream.UpstreamExecutor;

/**
 * The threads that functions run on, apart from those that wait for models: a slow function takes nobody's turn but other
 * functions'. At most a set number works at once; the others wait for their turn within their time limit.
 */
@ApplicationScoped
public class FunctionExecutor {

    private static final Logger LOG = System.getLogger(FunctionExecutor.class.getName());

    @Resource
    private ContextService contexts;

    @Resource
    private ManagedThreadFactory threads;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private UpstreamExecutor engine;

    private ExecutorService pool;
    private Consumer<Runnable> inContext;

    /** Work that ends by completing its result, now or later. */
    public interface Work {

        /** Begins; whatever is started watches the result, which may also be completed because time is up. */
        void begin(CompletableFuture<String> result);
    }

    @PostConstruct
    void open() {
        inContext = contexts.contextualConsumer(Runnable::run);
        pool = WorkerThreads.bounded(FunctionSettings.maxConcurrent(), threads);
    }

    @PreDestroy
    void close() {
        pool.shutdownNow();
    }

    /**
     * Runs work within a time limit, waiting for its turn included.
     *
     * @return completes with the text for the model, on a thread of the engine; cancelling it ends the work's result
     */
    CompletableFuture<String> run(FunctionCall call, Duration limit, Work work) {
        CompletableFuture<String> result = new CompletableFuture<>();
        Future<?> begun = pool.submit(() -> inContext.accept(() -> begin(work, result)));
        Future<?> alarm = scheduler.schedule(
                () -> {
                    String late = "did not answer within " + limit.toMillis() + " ms";
                    if (result.complete(Output.error("The function " + late))) {
                        LOG.log(Level.WARNING, "{0} {1}", call, late);
                    }
                    // Not interrupted: that can close an embedded database which the work happens to read.
                    begun.cancel(false);
                },
                limit.toMillis(),
                TimeUnit.MILLISECONDS);
        CompletableFuture<String> told =
                result.whenComplete((text, failure) -> alarm.cancel(false)).thenApplyAsync(text -> text, engine);
        told.whenComplete((text, failure) -> {
            if (told.isCancelled() && result.complete(Output.error("The call was given up"))) {
                begun.cancel(false);
            }
        });
        return told;
    }

    private static void begin(Work work, CompletableFuture<String> result) {
        try {
            if (!result.isDone()) {
                work.begin(result);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "A call of a function could not begin", e);
            result.complete(Output.error("The function failed"));
        }
    }
}
