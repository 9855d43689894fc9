package org.colloquy.core.platform;

import java.util.List;
import java.util.Optional;
import org.colloquy.api.error.AppException;
import org.colloquy.api.page.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * What every feature needs that keeps numbered versions of its objects.
 *
 * @param <E> an entity with the attributes {@code workspaceId}, {@code number} and the id of the object that it is a version of
 */
public abstract class VersionRepository<E> extends OwnedRepository<E> {

    private final String entity;
    private final String ofObject;

    /** @param object name of the attribute with the object's id */
    protected VersionRepository(Class<E> type, String object) {
        super(type, "version");
        this.entity = type.getSimpleName();
        this.ofObject = "e.workspaceId = :workspace AND e." + object + " = :object";
    }

    /** The version of this number. */
    public Optional<E> find(String workspaceId, String objectId, int number) {
        return first(query(ofObject + " AND e.number = :number")
                .setParameter("workspace", workspaceId)
                .setParameter("object", objectId)
                .setParameter("number", number));
    }

    /** The version of this number; fails with {@code NOT_FOUND}. */
    public E get(String workspaceId, String objectId, int number) {
        return find(workspaceId, objectId, number)
                .orElseThrow(() -> AppException.notFound("version", String.valueOf(number)));
    }

    /** Newest first, up to {@code limit + 1}; a page follows the number of a version. */
    public List<E> newestFirst(String workspaceId, String objectId, PageRequest page) {
        return query(ofObject + " AND e.number < :before ORDER BY e.number DESC")
                .setParameter("workspace", workspaceId)
                .setParameter("object", objectId)
                .setParameter("before", before(page.after()))
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    /** Deletes all versions of an object. */
    public void removeOf(String workspaceId, String objectId) {
        entities()
                .createQuery("DELETE FROM " + entity + " e WHERE " + ofObject)
                .setParameter("workspace", workspaceId)
                .setParameter("object", objectId)
                .executeUpdate();
    }

    private static int before(@Nullable String after) {
        try {
            return after == null ? Integer.MAX_VALUE : Integer.parseInt(after);
        } catch (NumberFormatException e) {
            throw AppException.invalid("after", "must be the number of a version");
        }
    }
}
