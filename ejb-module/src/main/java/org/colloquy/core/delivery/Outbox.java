package org.colloquy.core.delivery;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
import org.colloquy.core.platform.Time;
import org.colloquy.core.session.SessionRemoved;
import org.colloquy.core.session.SessionStopped;
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
    private Event<PartsWaiting> partsWaiting;

    @Inject
    private Time time;

    /** Whether anything can ever leave; without a broker nothing is taken in. */
    public boolean open() {
        return carriers.isResolvable();
    }

    /**
     * Takes one parcel in, unless the outbox is not open.
     *
     * @param causeId the run or session that causes it, with which it goes
     */
    public void add(
            String workspaceId,
            String causeId,
            Channel channel,
            @Nullable String destination,
            @Nullable String correlation,
            String payload) {
        if (open()) {
            deliveries.add(new Delivery(workspaceId, causeId, channel, destination, correlation, payload, time.now()));
            waiting.fire(new ParcelsWaiting());
        }
    }

    /**
     * Takes a part of an answer in that leaves over HTTP, with or without a broker.
     *
     * @param causeId the run or message that causes it
     * @param sessionId parts of one session leave in the order in which they were added
     * @param dueAt when it leaves at the earliest
     */
    public void addPart(
            String workspaceId, String causeId, String channelId, String sessionId, String payload, Instant dueAt) {
        deliveries.add(Delivery.toContact(workspaceId, causeId, channelId, sessionId, payload, dueAt, time.now()));
        partsWaiting.fire(new PartsWaiting(dueAt));
    }

    /** Takes an e-mail in, with or without a broker; it goes with its session. */
    public void addMail(String workspaceId, String sessionId, String payload) {
        Instant now = time.now();
        deliveries.add(Delivery.byMail(workspaceId, sessionId, payload, now));
        partsWaiting.fire(new PartsWaiting(now));
    }

    /** Takes back what a session has not been sent yet. */
    public void takeBack(String sessionId) {
        deliveries.removeInOrder(sessionId);
    }

    void silence(@Observes SessionStopped event) {
        takeBack(event.sessionId());
    }

    void forget(@Observes @Priority(100) SessionRemoved event) {
        deliveries.removeOfSession(event.sessionId());
        deliveries.removeInOrder(event.sessionId());
    }
}
