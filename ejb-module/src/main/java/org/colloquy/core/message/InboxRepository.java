package org.colloquy.core.message;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.colloquy.api.message.InboundMessage;
import org.colloquy.core.platform.OwnedRepository;
import org.colloquy.core.session.SessionRemoved;

@ApplicationScoped
class InboxRepository extends OwnedRepository<InboxEntry> {

    InboxRepository() {
        super(InboxEntry.class, "message");
    }

    Optional<InboxEntry> findEarlier(InboundMessage message, String messageId) {
        return first(query("e.workspaceId = :workspace AND e.source = :source AND e.messageId = :message")
                .setParameter("workspace", message.workspaceId())
                .setParameter("source", message.source())
                .setParameter("message", messageId));
    }

    void removeOfSession(@Observes @Priority(50) SessionRemoved event) {
        entities()
                .createQuery("DELETE FROM InboxEntry i WHERE i.sessionId = :session")
                .setParameter("session", event.sessionId())
                .executeUpdate();
    }
}
