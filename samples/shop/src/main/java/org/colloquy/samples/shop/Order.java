package org.colloquy.samples.shop;

import java.math.BigDecimal;
import java.time.Instant;

/** One article that somebody ordered. */
public record Order(String orderId, String itemId, int quantity, BigDecimal price, Status status, Instant createdAt) {

    /** How far an order has come. */
    public enum Status {
        /** Shown to the customer, who has not agreed yet. */
        PREPARED,
        /** Bought and on its way. */
        CONFIRMED
    }

    Order confirmed() {
        return new Order(orderId, itemId, quantity, price, Status.CONFIRMED, createdAt);
    }
}
