package org.colloquy.core.function;

import java.util.Locale;
import java.util.Optional;
import org.colloquy.api.access.Role;
import org.colloquy.api.function.FunctionContext;
import org.jspecify.annotations.Nullable;

/**
 * One call that a model asks for.
 *
 * @param contactId who talks to the assistant; null on threads of no contact
 * @param arguments JSON text as the model wrote it
 * @param role the role of the caller who started the run: {@code admin} or {@code user}
 */
public record FunctionCall(
        String workspaceId,
        @Nullable String contactId,
        String threadId,
        String runId,
        String toolCallId,
        String name,
        String arguments,
        String role) {

    /** What the function may know of the call. */
    public FunctionContext context() {
        return new Context(
                workspaceId,
                Optional.ofNullable(contactId),
                threadId,
                runId,
                toolCallId,
                Role.valueOf(role.toUpperCase(Locale.ROOT)));
    }

    @Override
    public String toString() {
        return "FunctionCall[name=" + name + ", runId=" + runId + ", toolCallId=" + toolCallId + "]";
    }

    private record Context(
            String workspaceId, Optional<String> contactId, String threadId, String runId, String toolCallId, Role role)
            implements FunctionContext {}
}
