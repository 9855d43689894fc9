package org.colloquy.core.widget;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.colloquy.core.platform.OwnedRepository;
import org.colloquy.core.session.SessionRemoved;

@ApplicationScoped
class WidgetRepository extends OwnedRepository<Widget> {

    WidgetRepository() {
        super(Widget.class, "widget");
    }

    /** The widget that pages know by a token, whichever workspace it belongs to. */
    Optional<Widget> findByToken(String token) {
        return first(query("e.token = :token AND e.enabled = TRUE").setParameter("token", token));
    }

    /** A visitor with its row locked until the transaction ends. */
    Optional<Visitor> lockVisitor(String widgetId, String keyHash) {
        return first(entities()
                .createNamedQuery(Visitor.LOCK, Visitor.class)
                .setParameter("widget", widgetId)
                .setParameter("hash", keyHash));
    }

    void add(Visitor visitor) {
        entities().persist(visitor);
        entities().flush();
    }

    void forgetVisitors(String widgetId) {
        entities()
                .createQuery("DELETE FROM Visitor v WHERE v.widgetId = :widget")
                .setParameter("widget", widgetId)
                .executeUpdate();
    }

    void removeOfSession(@Observes @Priority(50) SessionRemoved event) {
        entities()
                .createQuery("DELETE FROM Visitor v WHERE v.sessionId = :session")
                .setParameter("session", event.sessionId())
                .executeUpdate();
    }
}
