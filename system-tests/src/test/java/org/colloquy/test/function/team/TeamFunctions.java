package org.colloquy.test.function.team;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.colloquy.api.function.AssistantFunction;
import org.colloquy.api.function.Described;
import org.colloquy.api.function.FunctionContext;
import org.colloquy.api.function.FunctionException;

/** Functions of every kind of ending. */
@ApplicationScoped
public class TeamFunctions {

    @Inject
    private FunctionContext injected;

    @AssistantFunction("Paints a room")
    public Paint paintRoom(
            @Described("The room") @Size(max = 10) String room, @Described("How to paint it") Paint paint) {
        return paint;
    }

    @AssistantFunction("Tells whom it is called for")
    public Map<String, String> tellContext(FunctionContext given) {
        return Map.of(
                "workspace", injected.workspaceId(),
                "contact", injected.contactId().orElse("nobody"),
                "thread", injected.threadId(),
                "run", injected.runId(),
                "call", injected.toolCallId(),
                "role", injected.role().wire(),
                "same", Boolean.toString(given.toolCallId().equals(injected.toolCallId())));
    }

    @AssistantFunction("Says something")
    public String saySomething() {
        return "plain words";
    }

    @AssistantFunction("Does something without a result")
    public void doSomething() {}

    @AssistantFunction("Answers later")
    public CompletionStage<Map<String, Integer>> answerLater() {
        return CompletableFuture.supplyAsync(() -> Map.of("later", 1));
    }

    @AssistantFunction("Refuses in its own words")
    public String refuse() {
        throw new FunctionException("Come back on Monday");
    }

    @AssistantFunction("Breaks")
    public String breakDown() {
        throw new IllegalStateException("canary-of-the-function's-insides");
    }

    @AssistantFunction(value = "Takes too long", timeoutMillis = 300)
    public String takeTooLong() throws InterruptedException {
        Thread.sleep(3_000);
        return "late";
    }

    @RolesAllowed("ADMIN")
    @AssistantFunction("For administrators")
    public String administratorsOnly() {
        return "an administrator";
    }

    @RolesAllowed("USER")
    @AssistantFunction("For users")
    public String usersOnly() {
        return "a user";
    }

    @DenyAll
    @AssistantFunction("For nobody")
    public String nobodyAtAll() {
        return "somebody";
    }
}
