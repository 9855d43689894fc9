package org.colloquy.core.platform;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads for work apart from the server's own: virtual ones where this Java has them, else a bounded pool of the container's. */
public final class WorkerThreads {

    private static final long IDLE_SECONDS = 30;

    private WorkerThreads() {}

    /** A thread for each task, if this Java can do that without a platform thread for each. */
    public static Optional<ExecutorService> virtual() {
        try {
            // Java 21 brought the method; the code is compiled for 17.
            return Optional.of((ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null));
        } catch (NoSuchMethodException e) {
            return Optional.empty();
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("This Java has virtual threads and does not give them", e);
        }
    }

    /** At most so many threads; tasks beyond them wait, and threads without a task go after a while. */
    public static ExecutorService bounded(int bound, ThreadFactory threads) {
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                bound, bound, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }
}
