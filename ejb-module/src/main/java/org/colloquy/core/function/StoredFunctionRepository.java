package org.colloquy.core.function;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.colloquy.api.error.AppException;
import org.colloquy.core.platform.OwnedRepository;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class StoredFunctionRepository extends OwnedRepository<StoredFunction> {

    private static final String NOUN = "function";

    StoredFunctionRepository() {
        super(StoredFunction.class, NOUN);
    }

    Optional<StoredFunction> findByName(String workspaceId, String name) {
        return first(query("e.workspaceId = :workspace AND e.name = :name")
                .setParameter("workspace", workspaceId)
                .setParameter("name", name));
    }

    StoredFunction getByName(String workspaceId, String name) {
        return findByName(workspaceId, name).orElseThrow(() -> AppException.notFound(NOUN, name));
    }

    /** By name, after this one. */
    List<StoredFunction> listByName(String workspaceId, @Nullable String after, int count) {
        return query("e.workspaceId = :workspace AND e.name > :after ORDER BY e.name")
                .setParameter("workspace", workspaceId)
                .setParameter("after", after == null ? "" : after)
                .setMaxResults(count)
                .getResultList();
    }
}
