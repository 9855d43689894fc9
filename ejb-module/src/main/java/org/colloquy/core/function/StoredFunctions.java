package org.colloquy.core.function;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.colloquy.api.function.FunctionView;
import org.colloquy.core.credential.Vault;

/** Looks stored functions up, each time in a short transaction. */
@Stateless
public class StoredFunctions {

    @Inject
    private StoredFunctionRepository functions;

    @Inject
    private Vault vault;

    /** What callers see of it. */
    public Optional<FunctionView> find(String workspaceId, String name) {
        return functions.findByName(workspaceId, name).map(StoredFunction::view);
    }

    /** Where its calls go. */
    public Optional<Target> findTarget(String workspaceId, String name) {
        return functions.findByName(workspaceId, name).map(function -> function.target(vault));
    }
}
