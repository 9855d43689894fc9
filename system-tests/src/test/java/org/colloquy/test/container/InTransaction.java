package org.colloquy.test.container;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.ExecutorService;

/** Does something in a transaction of its own. */
@Stateless
public class InTransaction {

    @Resource
    private TransactionSynchronizationRegistry transactions;

    @Resource
    private ManagedExecutorService threads;

    /** Threads for several transactions at once. */
    public ExecutorService threads() {
        return threads;
    }

    /** Commits what it has done. */
    public void run(Runnable work) {
        work.run();
    }

    /** Commits, and does this when everything has been written and before it is committed. */
    public void commitAfter(Runnable work) {
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                work.run();
            }

            @Override
            public void afterCompletion(int status) {
                // It is what comes before that counts.
            }
        });
    }

    /** Commits what it has done before whatever is under way around it. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void runApart(Runnable work) {
        work.run();
    }
}
