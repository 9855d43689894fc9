package org.colloquy.core.widget;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.colloquy.core.platform.OwnedRepository;
import org.colloquy.core.session.SessionRemoved;
import org.colloquy.core.thread.ThreadRemoved;

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

    Optional<Visitor> findVisitor(String widgetId, String keyHash) {
        return first(entities()
                .createQuery("SELECT e FROM Visitor e WHERE e.widgetId = :widget AND e.keyHash = :hash", Visitor.class)
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

    /** The threads on which a widget's visitors talk, a batch of them. */
    List<String> threadsOf(String widgetId, int limit) {
        return entities()
                .createQuery(
                        "SELECT v.threadId FROM Visitor v WHERE v.widgetId = :widget AND v.threadId IS NOT NULL",
                        String.class)
                .setParameter("widget", widgetId)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The threads of visitors who have not been seen since a moment, a batch of them. */
    List<String> threadsUnusedSince(String workspaceId, Instant moment, int limit) {
        return entities()
                .createQuery(
                        "SELECT v.threadId FROM Visitor v WHERE v.workspaceId = :workspace AND v.seenAt < :moment"
                                + " AND v.threadId IS NOT NULL ORDER BY v.seenAt",
                        String.class)
                .setParameter("workspace", workspaceId)
                .setParameter("moment", moment)
                .setMaxResults(limit)
                .getResultList();
    }

    void removeOfThread(@Observes @Priority(50) ThreadRemoved event) {
        entities()
                .createQuery("DELETE FROM Visitor v WHERE v.threadId = :thread")
                .setParameter("thread", event.threadId())
                .executeUpdate();
    }

    void removeOfSession(@Observes @Priority(50) SessionRemoved event) {
        entities()
                .createQuery("DELETE FROM Visitor v WHERE v.sessionId = :session")
                .setParameter("session", event.sessionId())
                .executeUpdate();
    }
}
