package org.colloquy.core.flow.errand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class UnderWayTest {

    private final UnderWay underWay = new UnderWay();

    @Test
    void whatHasBegunIsCutAndWhatIsOverStays() {
        CompletableFuture<String> over = underWay.call(() -> CompletableFuture.completedFuture("Done"));
        CompletableFuture<String> first = underWay.call(CompletableFuture::new);
        CompletableFuture<String> second = underWay.call(CompletableFuture::new);

        underWay.giveUp();
        underWay.giveUp();

        assertThat(first).isCancelled();
        assertThat(second).isCancelled();
        assertThat(over).isCompletedWithValue("Done");
    }

    @Test
    void nothingBeginsAfterwards() {
        underWay.giveUp();

        assertThatThrownBy(() -> underWay.call(() -> {
                    throw new AssertionError("has begun");
                }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void whatBeginsInThatMomentIsCutAsWell() {
        CompletableFuture<String> late = underWay.call(() -> {
            underWay.giveUp();
            return new CompletableFuture<>();
        });

        assertThat(late).isCancelled();
    }
}
