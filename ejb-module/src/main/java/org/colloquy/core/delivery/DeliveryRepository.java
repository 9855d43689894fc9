package org.colloquy.core.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.colloquy.core.platform.OwnedRepository;

@ApplicationScoped
class DeliveryRepository extends OwnedRepository<Delivery> {

    private static final String DUE =
            "SELECT id FROM delivery WHERE status = 'PENDING' AND order_key IS NULL AND next_try_at <= ?1 ORDER BY next_try_at, id"
                    + " LIMIT ?2 FOR UPDATE SKIP LOCKED";

    /** The first of each order only, so that a later part never overtakes an earlier one. */
    private static final String DUE_IN_ORDER =
            "SELECT d.id FROM delivery d WHERE d.status = 'PENDING' AND d.order_key IS NOT NULL AND d.next_try_at <= ?1"
                    + " AND NOT EXISTS (SELECT 1 FROM delivery p WHERE p.order_key = d.order_key"
                    + " AND p.status = 'PENDING' AND p.id < d.id) ORDER BY d.next_try_at, d.id"
                    + " LIMIT ?2 FOR UPDATE SKIP LOCKED";

    DeliveryRepository() {
        super(Delivery.class, "delivery");
    }

    /** Due rows, locked until the transaction ends, in the order in which they were written. */
    List<Delivery> lockDue(Instant now, int limit) {
        return lockDue(DUE, now, limit);
    }

    /** The same for what leaves in an order. */
    List<Delivery> lockDueInOrder(Instant now, int limit) {
        return lockDue(DUE_IN_ORDER, now, limit);
    }

    void removeDelivered(List<String> ids) {
        entities()
                .createQuery("DELETE FROM Delivery d WHERE d.id IN :ids")
                .setParameter("ids", ids)
                .executeUpdate();
    }

    /** One that still waits. */
    Optional<Delivery> findPending(String id) {
        return first(query("e.id = :id AND e.status = :pending")
                .setParameter("id", id)
                .setParameter("pending", Delivery.Status.PENDING));
    }

    /** Takes back what has not left. */
    void removeInOrder(String orderKey) {
        entities()
                .createQuery("DELETE FROM Delivery d WHERE d.orderKey = :key")
                .setParameter("key", orderKey)
                .executeUpdate();
    }

    void removeOfSession(String sessionId) {
        entities()
                .createQuery("DELETE FROM Delivery d WHERE d.runId IN"
                        + " (SELECT r.id FROM Run r WHERE r.sessionId = :session)")
                .setParameter("session", sessionId)
                .executeUpdate();
        entities()
                .createQuery("DELETE FROM Delivery d WHERE d.runId = :session")
                .setParameter("session", sessionId)
                .executeUpdate();
    }
}
