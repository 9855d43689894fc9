package org.colloquy.core.delivery;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.colloquy.core.platform.Time;
import org.colloquy.core.session.SessionRemoved;
import org.jspecify.annotations.Nullable;

/** Takes parcels in, as part of the transaction that causes them. */
@ApplicationScoped
public class Outbox {

    @Inject
    private DeliveryRepository deliveries;

    @Inject
    private Instance<Carrier> carriers;

    @Inject
    private Event<ParcelsWaiting> waiting;

    @Inject
    private Time time;

    /** Whether anything can ever leave; without a broker nothing is taken in. */
    public boolean open() {
        return carriers.isResolvable();
    }

    /** Takes one parcel in, unless the outbox is not open. */
    public void add(
            String workspaceId,
            String runId,
            Channel channel,
            @Nullable String destination,
            @Nullable String correlation,
            String payload) {
        if (open()) {
            deliveries.add(new Delivery(workspaceId, runId, channel, destination, correlation, payload, time.now()));
            waiting.fire(new ParcelsWaiting());
        }
    }

    void forget(@Observes @Priority(100) SessionRemoved event) {
        deliveries.removeOfSession(event.sessionId());
    }
}
