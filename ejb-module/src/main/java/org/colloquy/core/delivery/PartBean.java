package org.colloquy.core.delivery;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.colloquy.core.metrics.Meters;
import org.colloquy.core.platform.Time;
import org.jspecify.annotations.Nullable;

/** The transactions around the sending of parts: taken out, and done or put off. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PartBean {

    /** Longer than a sender may take; a part that is not back by then belongs to a node that is gone. */
    static final Duration AWAY = Duration.ofSeconds(90);

    @Inject
    private DeliveryRepository deliveries;

    @Inject
    private Meters meters;

    @Inject
    private Time time;

    /** Takes out up to {@code limit} due parts, the first of each order. */
    public List<Parcel> takeOut(int limit) {
        Instant now = time.now();
        return deliveries.lockDueInOrder(now, limit).stream()
                .map(delivery -> delivery.takeOut(now.plus(AWAY)))
                .toList();
    }

    /** It has arrived. */
    public void done(String id) {
        deliveries.removeDelivered(List.of(id));
        meters.deliveries("delivered", 1);
    }

    /** It has not, and is tried again later. */
    public void putOff(String id) {
        deliveries.findPending(id).ifPresent(delivery -> {
            delivery.putOff(time.now());
            meters.deliveries(delivery.dead() ? "dead" : "retried", 1);
        });
    }

    /** It never will; something else goes in its place, or nothing. */
    public void giveUp(String id, @Nullable String instead) {
        deliveries.findPending(id).ifPresent(delivery -> {
            Optional.ofNullable(instead)
                    .ifPresentOrElse(payload -> delivery.rewrite(payload, time.now()), delivery::giveUp);
            meters.deliveries(delivery.dead() ? "dead" : "retried", 1);
        });
    }
}
