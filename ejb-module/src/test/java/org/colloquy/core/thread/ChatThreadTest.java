package org.colloquy.core.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ChatThreadTest {

    private final ChatThread thread = ChatThread.ofSession("ws_1", Instant.EPOCH);

    @Test
    void hasOneSlotForARun() {
        assertThat(thread.free()).isTrue();
        thread.occupy("run_1");

        assertThat(thread.free()).isFalse();
        assertThatThrownBy(() -> thread.occupy("run_2")).isInstanceOf(IllegalStateException.class);

        thread.release();
        assertThat(thread.free()).isTrue();
    }

    @Test
    void countsPlacesFromZeroWithoutHoles() {
        assertThat(thread.takePosition()).isZero();
        assertThat(thread.takePosition()).isEqualTo(1);
    }

    @Test
    void countsWhoWaits() {
        thread.enqueue();
        thread.enqueue();
        thread.dequeue();

        assertThat(thread.waiting()).isEqualTo(1);
    }
}
