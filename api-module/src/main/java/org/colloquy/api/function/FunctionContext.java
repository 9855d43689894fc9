package org.colloquy.api.function;

import java.util.Optional;
import org.colloquy.api.access.Role;

/**
 * On whose behalf a function is called. A function takes it as a parameter or has it injected; injected it can be read only while
 * a function is being called, on the thread of the call.
 */
public interface FunctionContext {

    /** The tenant. */
    String workspaceId();

    /** Who talks to the assistant; empty on threads that belong to no contact and in calls by hand. */
    Optional<String> contactId();

    /** The conversation; empty text in calls by hand. */
    String threadId();

    /** The run that calls; empty text in calls by hand. */
    String runId();

    /** How the model calls this call; another run may have a call of the same id. */
    String toolCallId();

    /**
     * This call and no other, in any run. It stays the same when the call is repeated after a crash, so a function that must act
     * once remembers it.
     */
    default String callKey() {
        return runId().isEmpty() ? toolCallId() : runId() + "." + toolCallId();
    }

    /** The role of the caller who started the run. */
    Role role();
}
