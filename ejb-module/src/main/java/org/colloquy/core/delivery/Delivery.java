package org.colloquy.core.delivery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import org.colloquy.core.platform.Ids;
import org.jspecify.annotations.Nullable;

/** A row of the outbox. It goes when the parcel has left; what could not be delivered stays and can be seen. */
@Entity
public class Delivery {

    enum Status {
        PENDING,
        DEAD
    }

    private static final int MAX_ATTEMPTS = 100;
    private static final Duration MAX_PAUSE = Duration.ofMinutes(1);

    @Id
    private String id;

    @Column(name = "workspace_id")
    private String workspaceId;

    @Column(name = "run_id")
    private String runId;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    private @Nullable String destination;

    private @Nullable String correlation;

    private String payload;

    @Enumerated(EnumType.STRING)
    private Status status;

    private int attempts;

    @Column(name = "next_try_at")
    private Instant nextTryAt;

    @Column(name = "created_at")
    private Instant createdAt;

    /** What leaves with the same key leaves one after the other, without the broker; null: through the broker, in no order. */
    @Column(name = "order_key")
    private @Nullable String orderKey;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Delivery() {}

    Delivery(
            String workspaceId,
            String runId,
            Channel channel,
            @Nullable String destination,
            @Nullable String correlation,
            String payload,
            Instant now) {
        this.id = Ids.next("dlv");
        this.workspaceId = workspaceId;
        this.runId = runId;
        this.channel = channel;
        this.destination = destination;
        this.correlation = correlation;
        this.payload = payload;
        this.status = Status.PENDING;
        this.nextTryAt = now;
        this.createdAt = now;
    }

    /** A part of what a contact is sent; those of one session leave in the order in which they were made. */
    static Delivery toContact(
            String workspaceId,
            String causeId,
            String channelId,
            String sessionId,
            String payload,
            Instant dueAt,
            Instant now) {
        Delivery delivery = new Delivery(workspaceId, causeId, Channel.CONTACT, channelId, null, payload, now);
        delivery.orderKey = sessionId;
        delivery.nextTryAt = dueAt;
        return delivery;
    }

    /** An e-mail, which leaves in no order with others. */
    static Delivery byMail(String workspaceId, String causeId, String payload, Instant now) {
        Delivery delivery = new Delivery(workspaceId, causeId, Channel.MAIL, null, null, payload, now);
        delivery.orderKey = delivery.id;
        return delivery;
    }

    String id() {
        return id;
    }

    /** A worker takes it out and brings it back by then, or is gone. */
    Parcel takeOut(Instant backBy) {
        attempts++;
        nextTryAt = backBy;
        return parcel();
    }

    /** It goes as something else from now on. */
    void rewrite(String newPayload, Instant now) {
        payload = newPayload;
        attempts = 0;
        nextTryAt = now;
    }

    Parcel parcel() {
        return new Parcel(id, workspaceId, channel, destination, correlation, payload);
    }

    /** Waits longer after each failure; gives up after about an hour and a half. */
    void postpone(Instant now) {
        attempts++;
        putOff(now);
    }

    /** The same for one whose attempt has been counted. */
    void putOff(Instant now) {
        if (attempts >= MAX_ATTEMPTS) {
            giveUp();
        } else {
            Duration pause = Duration.ofSeconds(1L << Math.min(attempts, 6));
            nextTryAt = now.plus(pause.compareTo(MAX_PAUSE) > 0 ? MAX_PAUSE : pause);
        }
    }

    void giveUp() {
        status = Status.DEAD;
    }

    boolean dead() {
        return status == Status.DEAD;
    }
}
