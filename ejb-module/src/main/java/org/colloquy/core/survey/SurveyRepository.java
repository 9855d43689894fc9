package org.colloquy.core.survey;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import org.colloquy.core.platform.OwnedRepository;
import org.colloquy.core.session.SessionRemoved;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SurveyRepository extends OwnedRepository<SurveyAnswer> {

    SurveyRepository() {
        super(SurveyAnswer.class, "answer");
    }

    /** Rows of block, answer, satisfaction and how often, ordered by the block and then the most frequent first. */
    List<Object[]> counts(String workspaceId, String flowId, @Nullable Instant from, @Nullable Instant to) {
        TypedQuery<Object[]> query = entities()
                .createQuery(
                        "SELECT e.block, e.answer, e.satisfaction, COUNT(e.id) FROM SurveyAnswer e"
                                + " WHERE e.workspaceId = :workspace AND e.flowId = :flow"
                                + (from == null ? "" : " AND e.createdAt >= :from")
                                + (to == null ? "" : " AND e.createdAt < :to")
                                + " GROUP BY e.block, e.answer, e.satisfaction"
                                + " ORDER BY e.block, COUNT(e.id) DESC, e.answer",
                        Object[].class)
                .setParameter("workspace", workspaceId)
                .setParameter("flow", flowId);
        if (from != null) {
            query.setParameter("from", from);
        }
        if (to != null) {
            query.setParameter("to", to);
        }
        return query.getResultList();
    }

    List<SurveyAnswer> ofSession(String workspaceId, String sessionId) {
        return query("e.workspaceId = :workspace AND e.sessionId = :session ORDER BY e.id")
                .setParameter("workspace", workspaceId)
                .setParameter("session", sessionId)
                .getResultList();
    }

    void removeOfFlow(String workspaceId, String flowId) {
        entities()
                .createQuery("DELETE FROM SurveyAnswer a WHERE a.workspaceId = :workspace AND a.flowId = :flow")
                .setParameter("workspace", workspaceId)
                .setParameter("flow", flowId)
                .executeUpdate();
    }

    /** The figures stay as they are. */
    void forgetWhose(@Observes @Priority(50) SessionRemoved event) {
        entities()
                .createQuery("UPDATE SurveyAnswer a SET a.sessionId = NULL, a.contactId = NULL"
                        + " WHERE a.sessionId = :session")
                .setParameter("session", event.sessionId())
                .executeUpdate();
    }
}
