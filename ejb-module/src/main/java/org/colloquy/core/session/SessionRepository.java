package org.colloquy.core.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.colloquy.api.error.AppException;
import org.colloquy.api.page.PageRequest;
import org.colloquy.api.session.SessionStatus;
import org.colloquy.core.platform.OwnedRepository;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SessionRepository extends OwnedRepository<Session> {

    private static final String DUE =
            "SELECT id FROM session WHERE status = 'ACTIVE' AND expires_at <= ?1 ORDER BY expires_at"
                    + " LIMIT ?2 FOR UPDATE SKIP LOCKED";

    SessionRepository() {
        super(Session.class, "session");
    }

    List<Session> list(String workspaceId, @Nullable SessionStatus status, Instant now, PageRequest page) {
        return restrict(query(condition("", status, page)), workspaceId, status, now, page)
                .getResultList();
    }

    /** Rows of session, assistant name and contact name. */
    List<Object[]> summaries(String workspaceId, @Nullable SessionStatus status, Instant now, PageRequest page) {
        TypedQuery<Object[]> query = entities()
                .createQuery(
                        "SELECT e, a.columns.name, c.name FROM Session e, Assistant a, Contact c WHERE "
                                + condition("a.id = e.assistantId AND c.id = e.contactId AND ", status, page),
                        Object[].class);
        return restrict(query, workspaceId, status, now, page).getResultList();
    }

    /** The session, its contact, and how its thread stands: slot, waiting questions, next place. */
    Object[] getWithAsker(String workspaceId, String id) {
        return first(entities()
                        .createNamedQuery(Session.WITH_ASKER, Object[].class)
                        .setParameter("workspace", workspaceId)
                        .setParameter("id", id))
                .orElseThrow(() -> AppException.notFound("session", id));
    }

    /** The sessions of one contact, newest first, up to {@code limit + 1}. */
    List<Session> listOfContact(String workspaceId, String contactId, PageRequest page) {
        String after = page.after();
        return query("e.workspaceId = :workspace AND e.contactId = :contact AND e.id < :before ORDER BY e.id DESC")
                .setParameter("workspace", workspaceId)
                .setParameter("contact", contactId)
                .setParameter("before", after == null ? "~" : after)
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    /** Sessions that ended before a moment. */
    List<String> endedBefore(String workspaceId, Instant moment, int limit) {
        return entities()
                .createQuery(
                        "SELECT s.id FROM Session s WHERE s.workspaceId = :workspace AND s.closedAt < :moment"
                                + " AND s.status IN :ended ORDER BY s.closedAt",
                        String.class)
                .setParameter("workspace", workspaceId)
                .setParameter("moment", moment)
                .setParameter("ended", List.of(SessionStatus.CLOSED, SessionStatus.EXPIRED))
                .setMaxResults(limit)
                .getResultList();
    }

    /** Marks up to {@code limit} due sessions; rows that another node is marking are passed over. */
    int expire(Instant now, int limit) {
        List<?> due = entities()
                .createNativeQuery(DUE)
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .setParameter(2, limit)
                .getResultList();
        if (due.isEmpty()) {
            return 0;
        }
        return entities()
                .createQuery("UPDATE Session s SET s.status = :expired, s.closedAt = :now,"
                        + " s.engagement.heldContactId = NULL WHERE s.id IN :due")
                .setParameter("expired", SessionStatus.EXPIRED)
                .setParameter("now", now)
                .setParameter("due", due)
                .executeUpdate();
    }

    private static String condition(String join, @Nullable SessionStatus status, PageRequest page) {
        return join + "e.workspaceId = :workspace"
                + statusCondition(status)
                + (page.after() == null ? "" : " AND e.id < :after")
                + " ORDER BY e.id DESC";
    }

    /** By the status that callers see, which runs ahead of the timer. */
    private static String statusCondition(@Nullable SessionStatus status) {
        if (status == null) {
            return "";
        }
        return switch (status) {
            case ACTIVE -> " AND e.status = :status AND (e.expiresAt IS NULL OR e.expiresAt > :now)";
            case EXPIRED ->
                " AND (e.status = :status"
                        + " OR e.status = org.colloquy.api.session.SessionStatus.ACTIVE AND e.expiresAt <= :now)";
            case CLOSED, PAUSED -> " AND e.status = :status";
        };
    }

    private static <T> TypedQuery<T> restrict(
            TypedQuery<T> query, String workspaceId, @Nullable SessionStatus status, Instant now, PageRequest page) {
        query.setParameter("workspace", workspaceId).setMaxResults(page.limit() + 1);
        if (status != null) {
            query.setParameter("status", status);
        }
        if (status == SessionStatus.ACTIVE || status == SessionStatus.EXPIRED) {
            query.setParameter("now", now);
        }
        if (page.after() != null) {
            query.setParameter("after", page.after());
        }
        return query;
    }
}
