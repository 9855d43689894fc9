package org.colloquy.core.delivery;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.colloquy.core.metrics.Meters;
import org.colloquy.core.platform.Time;

/** Empties the outbox. Sending and forgetting are one transaction; a parcel that fails does not hold the others up for long. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DeliveryBean {

    static final int BATCH = 100;

    @Inject
    private DeliveryRepository deliveries;

    @Inject
    private Instance<Carrier> carriers;

    @Inject
    private Meters meters;

    @Inject
    private Time time;

    /** Sends up to {@code limit} parcels and tells how many there were; throws when one of them failed, and then none has left. */
    public int deliver(int limit) {
        List<Delivery> due = deliveries.lockDue(time.now(), limit);
        if (!due.isEmpty()) {
            Carrier carrier = carriers.get();
            due.forEach(delivery -> carrier.carry(delivery.parcel()));
            deliveries.removeDelivered(due.stream().map(Delivery::id).toList());
            meters.deliveries("delivered", due.size());
        }
        return due.size();
    }

    /** Puts the first due parcel off, or gives it up when its destination is gone. */
    public void postponeFirst(boolean undeliverable) {
        for (Delivery delivery : deliveries.lockDue(time.now(), 1)) {
            if (undeliverable) {
                delivery.giveUp();
            } else {
                delivery.postpone(time.now());
            }
            meters.deliveries(delivery.dead() ? "dead" : "retried", 1);
        }
    }
}
