package org.colloquy.core.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Makes an object once, however often its caller asks with the same key. Two calls at the same moment meet at the primary key:
 * one of them fails, and its repetition finds the other's object.
 */
@ApplicationScoped
public class Creations {

    private static final int LONGEST_KEY = 256;

    @PersistenceContext(unitName = "colloquy")
    private EntityManager entities;

    @Inject
    private Time time;

    /**
     * Makes an object, or finds the one that the key has made. Takes part in the caller's transaction.
     *
     * @param kind what is made
     * @param key the caller's key; null: always a new one
     * @param find looks up an object by its id
     * @param make makes a new one
     * @param id of an object
     */
    public <T> T once(
            String workspaceId,
            String kind,
            @Nullable String key,
            Function<String, T> find,
            Supplier<T> make,
            Function<T, String> id) {
        if (key == null) {
            return make.get();
        }
        Optional<String> earlier = find(workspaceId, kind, key);
        if (earlier.isPresent()) {
            return find.apply(earlier.get());
        }
        T made = make.get();
        entities.persist(new Creation(new Creation.Key(workspaceId, kind, key), id.apply(made), time.now()));
        try {
            entities.flush();
        } catch (PersistenceException e) {
            throw SqlErrors.violatesConstraint(e)
                    ? AppException.of(ErrorCode.CONFLICT, "A request with the same key is being carried out", e)
                    : e;
        }
        return made;
    }

    /** The id of what a key has made. */
    public Optional<String> find(String workspaceId, String kind, String key) {
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw AppException.invalid("Idempotency-Key", "must have 1 to " + LONGEST_KEY + " characters");
        }
        return Optional.ofNullable(entities.find(Creation.class, new Creation.Key(workspaceId, kind, key)))
                .map(Creation::objectId);
    }

    /** Forgets keys that are older. */
    public void forget(Instant olderThan) {
        entities.createQuery("DELETE FROM Creation c WHERE c.createdAt < :limit")
                .setParameter("limit", olderThan)
                .executeUpdate();
    }
}
