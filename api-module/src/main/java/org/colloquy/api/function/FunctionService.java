package org.colloquy.api.function;

import jakarta.ejb.Local;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.concurrent.CompletionStage;
import org.colloquy.api.access.Caller;
import org.colloquy.api.page.Page;
import org.colloquy.api.page.PageRequest;

/**
 * The functions that this server executes for a workspace: Java functions, which every workspace has, and its own behind HTTP
 * addresses and queues. All methods fail with {@code NOT_FOUND} for a name that the workspace does not have.
 */
@Local
public interface FunctionService {

    /** Registers a function; {@code CONFLICT} when the name is taken. */
    FunctionView create(String workspaceId, @NotNull @Valid CreateFunction request);

    /** One function. */
    FunctionView get(String workspaceId, String name);

    /** All functions by name; {@code after} is a name. */
    Page<FunctionView> list(String workspaceId, @NotNull @Valid PageRequest page);

    /** Changes the named components; {@code CONFLICT} for a Java function. */
    FunctionView update(String workspaceId, String name, @NotNull @Valid UpdateFunction change);

    /** Deletes it; {@code CONFLICT} for a Java function. */
    void delete(String workspaceId, String name);

    /** Calls it on behalf of this caller, outside any run. No thread waits for the output. */
    CompletionStage<FunctionOutput> invoke(Caller caller, String name, @NotNull @Valid InvokeFunction request);
}
