package org.colloquy.core.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets a bounded number of runs into the database at once. A thousand models may answer in the same moment, and the pool's wait
 * for a connection is short on purpose.
 */
@ApplicationScoped
public class RunTransactions {

    private final Semaphore places = new Semaphore(RunSettings.maxTransactions());

    /** Runs a transaction when it is its turn. */
    public <T> T inTurn(Supplier<T> transaction) {
        places.acquireUninterruptibly();
        try {
            return transaction.get();
        } finally {
            places.release();
        }
    }
}
