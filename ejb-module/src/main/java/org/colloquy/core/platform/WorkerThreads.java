package org.colloquy.core.platform;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Threads for work apart from the server's own. Platform threads on every Java, for the reason that ADR 7 gives. */
public final class WorkerThreads {

    private static final long IDLE_SECONDS = 30;

    private WorkerThreads() {}

    /** At most so many of the container's threads; tasks beyond them wait, and threads without a task go after a while. */
    public static ExecutorService bounded(int bound, ThreadFactory threads) {
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                bound, bound, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }
}
