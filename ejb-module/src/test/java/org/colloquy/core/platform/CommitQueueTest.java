package org.colloquy.core.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.transaction.Status;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.colloquy.core.platform.CommitQueue.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class CommitQueueTest {

    private final Semaphore turn = new Semaphore(1, true);
    private final Place first = new Place(turn);
    private final Place second = new Place(turn);

    @Test
    void theSecondWaitsUntilTheFirstIsThrough() throws Exception {
        first.beforeCompletion();
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(second::beforeCompletion);
        while (!turn.hasQueuedThreads()) {
            Thread.sleep(1);
        }
        assertThat(waiting).isNotDone();

        first.afterCompletion(Status.STATUS_COMMITTED);

        waiting.join();
        assertThat(turn.availablePermits()).isZero();
        second.afterCompletion(Status.STATUS_COMMITTED);
        assertThat(turn.availablePermits()).isOne();
    }

    @Test
    void whoRollsBackHadNoTurnAndGivesNoneBack() {
        first.afterCompletion(Status.STATUS_ROLLEDBACK);

        assertThat(turn.availablePermits()).isOne();
    }

    @Test
    void aTurnIsGivenBackByAnotherThreadAndOnce() {
        first.beforeCompletion();

        CompletableFuture.runAsync(() -> first.afterCompletion(Status.STATUS_ROLLEDBACK))
                .join();
        first.afterCompletion(Status.STATUS_UNKNOWN);

        assertThat(turn.availablePermits()).isOne();
    }

    @Test
    void whoIsInterruptedDoesNotCommit() {
        first.beforeCompletion();
        Thread.currentThread().interrupt();

        assertThatThrownBy(second::beforeCompletion).isInstanceOf(IllegalStateException.class);

        second.afterCompletion(Status.STATUS_ROLLEDBACK);
        assertThat(turn.availablePermits()).isZero();
    }
}
