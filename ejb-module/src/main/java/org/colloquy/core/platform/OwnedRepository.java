package org.colloquy.core.platform;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.page.ListRequest;
import org.colloquy.api.page.PageRequest;
import org.colloquy.api.page.Slice;
import org.jspecify.annotations.Nullable;

/**
 * The queries that every feature needs, each bound to the workspace that owns the rows.
 *
 * @param <E> an entity with the attributes {@code id} and {@code workspaceId}
 */
public abstract class OwnedRepository<E> {

    @PersistenceContext(unitName = "colloquy")
    private EntityManager entities;

    private final Class<E> type;
    private final String noun;

    /** @param noun how callers know the object, for the sentence that says it does not exist */
    protected OwnedRepository(Class<E> type, String noun) {
        this.type = type;
        this.noun = noun;
    }

    protected EntityManager entities() {
        return entities;
    }

    /** Stores a new object when the transaction commits. */
    public void add(E entity) {
        entities.persist(entity);
    }

    /** Stores a new object at once, for rows that follow in the same transaction and refer to it. */
    public void addNow(E entity) {
        entities.persist(entity);
        entities.flush();
    }

    /** The object, unless it is missing or another workspace's. */
    public Optional<E> find(String workspaceId, String id) {
        return first(query("e.workspaceId = :workspace AND e.id = :id")
                .setParameter("workspace", workspaceId)
                .setParameter("id", id));
    }

    /** The object; fails with {@code NOT_FOUND}. */
    public E get(String workspaceId, String id) {
        return find(workspaceId, id).orElseThrow(() -> AppException.notFound(noun, id));
    }

    /**
     * The rows that a native query claims, whose parameters are a moment and the most rows it may find, in the order of their ids.
     * Rows that another node has locked are for the query to pass over.
     */
    protected List<E> lockDue(String sql, Instant now, int limit) {
        List<?> ids = entities.createNativeQuery(sql)
                .setParameter(1, now.atOffset(ZoneOffset.UTC))
                .setParameter(2, limit)
                .getResultList();
        return ids.isEmpty()
                ? List.of()
                : query("e.id IN :ids ORDER BY e.id").setParameter("ids", ids).getResultList();
    }

    /** From the newest to the oldest, up to {@code limit + 1}, so that the caller sees whether more follow. */
    public List<E> list(String workspaceId, PageRequest page) {
        String after = page.after();
        TypedQuery<E> query = after == null
                ? query("e.workspaceId = :workspace ORDER BY e.id DESC")
                : query("e.workspaceId = :workspace AND e.id < :after ORDER BY e.id DESC")
                        .setParameter("after", after);
        return query.setParameter("workspace", workspaceId)
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    /**
     * Part of a list ordered by a key that never repeats.
     *
     * @param condition which rows, as for {@link #query}
     * @param parameters of the condition
     * @param key name of the attribute that orders the rows
     * @param after key of the row behind which the part begins, in the order asked for; null: at the beginning
     * @param before key of the row at which the part ends; alone, it means the rows right before that one
     */
    protected <K> Slice<E> slice(
            String condition,
            Map<String, ?> parameters,
            String key,
            @Nullable K after,
            @Nullable K before,
            ListRequest page) {
        boolean ascending = page.order() == ListRequest.Order.ASC;
        boolean backwards = before != null && after == null;
        K lower = ascending ? after : before;
        K upper = ascending ? before : after;
        TypedQuery<E> query = query(condition
                + (lower == null ? "" : " AND e." + key + " > :lower")
                + (upper == null ? "" : " AND e." + key + " < :upper")
                + " ORDER BY e." + key + (ascending == backwards ? " DESC" : ""));
        parameters.forEach(query::setParameter);
        if (lower != null) {
            query.setParameter("lower", lower);
        }
        if (upper != null) {
            query.setParameter("upper", upper);
        }
        return Slice.of(query.setMaxResults(page.limit() + 1).getResultList(), page.limit(), backwards);
    }

    /** Deletes the object at once; {@code CONFLICT} while other rows refer to it. */
    public void remove(E entity) {
        entities.remove(entity);
        try {
            entities.flush();
        } catch (PersistenceException e) {
            throw SqlErrors.violatesConstraint(e)
                    ? AppException.of(ErrorCode.CONFLICT, "This " + noun + " is in use", e)
                    : e;
        }
    }

    /** A query for {@code e} with this condition, which is code and never input. */
    protected TypedQuery<E> query(String condition) {
        return entities.createQuery("SELECT e FROM " + type.getSimpleName() + " e WHERE " + condition, type);
    }

    /** The first row of a query that has few; H2 cannot limit a query that locks. */
    protected static <T> Optional<T> first(TypedQuery<T> query) {
        return query.getResultList().stream().findFirst();
    }
}
