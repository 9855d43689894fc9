package org.colloquy.core.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Has transactions commit one after the other on H2. Each commit there writes what all tables are like at that moment, table by
 * table, also the half of another transaction that is being committed; a kill right after that would leave the half.
 */
@ApplicationScoped
class CommitQueue {

    /** Nobody waits so long; but better two commits at once than a server that stands still. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Semaphore turn = new Semaphore(1, true);

    @Inject
    private Database database;

    /** Puts the transaction of this thread, if there is one, in its place in the queue, which it takes when it commits. */
    void join(TransactionSynchronizationRegistry transactions) {
        if (database.isH2()
                && transactions.getTransactionStatus() == Status.STATUS_ACTIVE
                && transactions.getResource(CommitQueue.class) == null) {
            Place place = new Place(turn);
            transactions.putResource(CommitQueue.class, place);
            transactions.registerInterposedSynchronization(place);
        }
    }

    /** One transaction's place. Ends on another thread than it began when the server gives a transaction up. */
    static final class Place implements Synchronization {

        private final Semaphore turn;
        private volatile boolean mine;

        Place(Semaphore turn) {
            this.turn = turn;
        }

        /** Everything has been written to the database by then, so nobody waits here who holds what another one needs. */
        @Override
        public void beforeCompletion() {
            try {
                mine = turn.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted before it could commit", e);
            }
        }

        @Override
        public void afterCompletion(int status) {
            if (mine) {
                mine = false;
                turn.release();
            }
        }
    }
}
