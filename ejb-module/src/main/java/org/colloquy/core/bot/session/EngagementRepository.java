package org.colloquy.core.bot.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.colloquy.api.session.SessionStatus;
import org.colloquy.core.platform.OwnedRepository;
import org.colloquy.core.session.Session;
import org.jspecify.annotations.Nullable;

/** Sessions on channels. */
@ApplicationScoped
class EngagementRepository extends OwnedRepository<Session> {

    private static final String RELEASE = "UPDATE Session s SET s.status = :closed, s.closedAt = :now,"
            + " s.engagement.heldContactId = NULL, s.engagement.dueAt = NULL"
            + " WHERE s.engagement.heldContactId IS NOT NULL AND ";

    EngagementRepository() {
        super(Session.class, "session");
    }

    /** The session that holds a contact. */
    Optional<Session> findHolding(String contactId) {
        return first(query("e.engagement.heldContactId = :contact").setParameter("contact", contactId));
    }

    Optional<Session> findByThread(String workspaceId, String threadId) {
        return first(query("e.workspaceId = :workspace AND e.threadId = :thread")
                .setParameter("workspace", workspaceId)
                .setParameter("thread", threadId));
    }

    /** Reads it anew with its row locked; the caller holds the lock on its thread, which comes first for everybody. */
    void lock(Session session) {
        entities().refresh(session, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Sends what has changed so far to the database, for what follows in the same transaction. */
    void flush() {
        entities().flush();
    }

    /** Rows of session and the contact's id on the channel, newest first. */
    List<Object[]> list(String workspaceId, String channelId, @Nullable String botId, int limit) {
        TypedQuery<Object[]> query = entities()
                .createQuery(
                        "SELECT e, c.externalId FROM Session e, Contact c WHERE c.id = e.contactId"
                                + " AND e.workspaceId = :workspace AND e.engagement.channelId = :channel"
                                + " AND e.engagement.heldContactId IS NOT NULL"
                                + (botId == null ? "" : " AND e.engagement.botId = :bot")
                                + " ORDER BY e.id DESC",
                        Object[].class)
                .setParameter("workspace", workspaceId)
                .setParameter("channel", channelId)
                .setMaxResults(limit);
        if (botId != null) {
            query.setParameter("bot", botId);
        }
        return query.getResultList();
    }

    /** Ids of sessions in which something has waited long enough. */
    List<String> findDue(Instant until, int limit) {
        return entities()
                .createQuery(
                        "SELECT s.id FROM Session s WHERE s.engagement.dueAt <= :until ORDER BY s.engagement.dueAt",
                        String.class)
                .setParameter("until", until)
                .setMaxResults(limit)
                .getResultList();
    }

    Optional<Session> find(String id) {
        return Optional.ofNullable(entities().find(Session.class, id));
    }

    /** Ends all sessions of a bot. */
    void releaseOfBot(String channelId, String botId, Instant now) {
        entities()
                .createQuery(RELEASE + "s.engagement.channelId = :channel AND s.engagement.botId = :bot")
                .setParameter("channel", channelId)
                .setParameter("bot", botId)
                .setParameter("closed", SessionStatus.CLOSED)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Ends all sessions of a channel. */
    void releaseOfChannel(String channelId, Instant now) {
        entities()
                .createQuery(RELEASE + "s.engagement.channelId = :channel")
                .setParameter("channel", channelId)
                .setParameter("closed", SessionStatus.CLOSED)
                .setParameter("now", now)
                .executeUpdate();
    }
}
