package org.colloquy.core.mail;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ContextService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import org.colloquy.core.platform.WorkerThreads;

/** The threads that wait for the mail server, which the standard API cannot do without. They are few and wait for nothing else. */
@ApplicationScoped
class MailThreads implements Executor {

    @Resource
    private ContextService contexts;

    @Resource
    private ManagedThreadFactory threads;

    private ExecutorService pool;
    private Consumer<Runnable> inContext;

    @PostConstruct
    void open() {
        inContext = contexts.contextualConsumer(Runnable::run);
        pool = WorkerThreads.bounded(MailSettings.maxConcurrent(), threads);
    }

    @PreDestroy
    void close() {
        pool.shutdownNow();
    }

    @Override
    public void execute(Runnable task) {
        pool.execute(() -> inContext.accept(task));
    }
}
