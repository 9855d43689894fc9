package org.colloquy.core.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class DeliveryTest {

    private final Delivery delivery = new Delivery("ws_1", "run_1", Channel.EVENT, null, null, "{}", Instant.EPOCH);

    @Test
    void isGivenUpAfterABoundedNumberOfAttempts() {
        int attempts = 0;
        while (!delivery.dead()) {
            delivery.postpone(Instant.EPOCH);
            attempts++;
        }

        assertThat(attempts).isEqualTo(100);
    }

    @Test
    void isGivenUpAtOnceWhenNobodyCanReceiveIt() {
        delivery.giveUp();

        assertThat(delivery.dead()).isTrue();
    }

    @Test
    void keepsItsIdOverAllAttempts() {
        String id = delivery.parcel().id();
        delivery.postpone(Instant.EPOCH);

        assertThat(delivery.parcel().id()).isEqualTo(id);
    }
}
