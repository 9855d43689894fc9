package org.colloquy.core.bot.session;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.colloquy.core.platform.OwnedRepository;
import org.colloquy.core.session.SessionClosed;
import org.colloquy.core.session.SessionRemoved;
import org.colloquy.core.session.SessionStopped;

@ApplicationScoped
class ReceivedRepository extends OwnedRepository<Received> {

    ReceivedRepository() {
        super(Received.class, "message");
    }

    boolean known(String channelId, String key) {
        return !entities()
                .createQuery(
                        "SELECT r.id FROM Received r WHERE r.channelId = :channel AND r.messageKey = :key",
                        String.class)
                .setParameter("channel", channelId)
                .setParameter("key", key)
                .getResultList()
                .isEmpty();
    }

    /** What waits in a session, in the order in which it came. */
    List<Received> waiting(String sessionId) {
        return query("e.sessionId = :session AND e.waiting = true ORDER BY e.id")
                .setParameter("session", sessionId)
                .getResultList();
    }

    /** What waits will not be answered. */
    void drop(String sessionId) {
        entities()
                .createQuery("UPDATE Received r SET r.waiting = false, r.content = NULL, r.media = NULL"
                        + " WHERE r.sessionId = :session AND r.waiting = true")
                .setParameter("session", sessionId)
                .executeUpdate();
    }

    /** Forgets a batch of what is too old to be delivered a second time, and tells how many there were. */
    int forget(Instant olderThan, int limit) {
        return entities()
                .createNativeQuery("DELETE FROM contact_message WHERE id IN (SELECT id FROM contact_message"
                        + " WHERE received_at < ?1 AND waiting = FALSE ORDER BY received_at LIMIT ?2)")
                .setParameter(1, olderThan.atOffset(ZoneOffset.UTC))
                .setParameter(2, limit)
                .executeUpdate();
    }

    void dropOfStopped(@Observes SessionStopped event) {
        drop(event.sessionId());
    }

    void dropOfClosed(@Observes SessionClosed event) {
        drop(event.session().id());
    }

    void removeOfSession(@Observes @Priority(50) SessionRemoved event) {
        entities()
                .createQuery("DELETE FROM Received r WHERE r.sessionId = :session")
                .setParameter("session", event.sessionId())
                .executeUpdate();
    }
}
