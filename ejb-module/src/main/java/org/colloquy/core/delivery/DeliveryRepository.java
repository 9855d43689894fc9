package org.colloquy.core.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.colloquy.core.platform.OwnedRepository;

@ApplicationScoped
class DeliveryRepository extends OwnedRepository<Delivery> {

    private static final String DUE =
            "SELECT id FROM delivery WHERE status = 'PENDING' AND next_try_at <= ?1 ORDER BY next_try_at, id"
                    + " LIMIT ?2 FOR UPDATE SKIP LOCKED";

    DeliveryRepository() {
        super(Delivery.class, "delivery");
    }

    /** Due rows, locked until the transaction ends, in the order in which they were written. */
    List<Delivery> lockDue(Instant now, int limit) {
        List<?> ids = entities()
                .createNativeQuery(DUE)
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .setParameter(2, limit)
                .getResultList();
        return ids.isEmpty()
                ? List.of()
                : query("e.id IN :ids ORDER BY e.id").setParameter("ids", ids).getResultList();
    }

    void removeDelivered(List<String> ids) {
        entities()
                .createQuery("DELETE FROM Delivery d WHERE d.id IN :ids")
                .setParameter("ids", ids)
                .executeUpdate();
    }

    void removeOfSession(String sessionId) {
        entities()
                .createQuery("DELETE FROM Delivery d WHERE d.runId IN"
                        + " (SELECT r.id FROM Run r WHERE r.sessionId = :session)")
                .setParameter("session", sessionId)
                .executeUpdate();
    }
}
