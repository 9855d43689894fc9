package org.colloquy.api.function;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.colloquy.api.access.Role;
import org.jspecify.annotations.Nullable;

/**
 * The context that is injected. It lives here and not with the server's beans because beans in another team's jar can see no
 * others.
 */
@RequestScoped
public class CurrentFunction implements FunctionContext {

    private @Nullable FunctionContext context;

    /** Says what is being called; the server does, before each call. */
    public void begin(FunctionContext current) {
        context = current;
    }

    @Override
    public String workspaceId() {
        return current().workspaceId();
    }

    @Override
    public Optional<String> contactId() {
        return current().contactId();
    }

    @Override
    public String threadId() {
        return current().threadId();
    }

    @Override
    public String runId() {
        return current().runId();
    }

    @Override
    public String toolCallId() {
        return current().toolCallId();
    }

    @Override
    public Role role() {
        return current().role();
    }

    private FunctionContext current() {
        if (context == null) {
            throw new IllegalStateException("No function is being called here");
        }
        return context;
    }
}
