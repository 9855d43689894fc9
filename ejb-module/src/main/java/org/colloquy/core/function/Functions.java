package org.colloquy.core.function;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.colloquy.api.function.FunctionView;
import org.colloquy.core.function.code.JavaCalls;
import org.colloquy.core.function.code.JavaFunction;
import org.colloquy.core.function.code.JavaFunctions;
import org.colloquy.core.function.http.HttpCalls;
import org.colloquy.core.function.queue.QueueCalls;

/** The functions that this server executes itself: methods of beans, HTTP addresses, queues. */
@ApplicationScoped
public class Functions {

    private static final Logger LOG = System.getLogger(Functions.class.getName());

    @Inject
    private JavaFunctions javaFunctions;

    @Inject
    private JavaCalls javaCalls;

    @Inject
    private HttpCalls httpCalls;

    @Inject
    private QueueCalls queueCalls;

    @Inject
    private FunctionExecutor executor;

    @Inject
    private Instance<SessionFunctions> sessionFunctions;

    @Inject
    private StoredFunctions storedFunctions;

    /** The function with this name; empty: whoever started the run has to execute it. */
    public Optional<FunctionView> find(String workspaceId, String name) {
        return javaFunctions.find(name).map(JavaFunction::view).or(() -> storedFunctions.find(workspaceId, name));
    }

    /**
     * Executes one call. Never call it inside a transaction. What goes wrong is in the text.
     *
     * @return the text for the model, on a thread of the engine; never fails by itself. Cancelling it gives the call up: an exchange
     *     over HTTP is cut, and what works in Java goes on for nobody
     */
    public CompletableFuture<String> call(FunctionCall call) {
        try {
            Optional<ObjectNode> arguments = ArgumentText.parse(call.arguments());
            return arguments.isEmpty()
                    ? done("The arguments are not valid: they must be one JSON object")
                    : call(call, arguments.get());
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, call + " failed", e);
            return done("The function failed");
        }
    }

    private CompletableFuture<String> call(FunctionCall call, ObjectNode arguments) {
        Optional<Target> own = sessionFunctions.stream()
                .flatMap(functions -> functions.findTarget(call).stream())
                .findFirst();
        if (own.isPresent()) {
            return call(own.get(), call, arguments);
        }
        Optional<JavaFunction> java = javaFunctions.find(call.name());
        if (java.isPresent()) {
            return executor.run(
                    call, java.get().timeLimit(), result -> javaCalls.begin(java.get(), call, arguments, result));
        }
        return storedFunctions
                .findTarget(call.workspaceId(), call.name())
                .map(target -> call(target, call, arguments))
                .orElseGet(() -> done("There is no function " + call.name()));
    }

    private CompletableFuture<String> call(Target target, FunctionCall call, ObjectNode arguments) {
        FunctionExecutor.Work work = target.queue() == null
                ? result -> httpCalls.begin(target, call, arguments, result)
                : result -> queueCalls.begin(target, call, arguments, result);
        return executor.run(call, target.timeLimit(), work);
    }

    private static CompletableFuture<String> done(String sentence) {
        return CompletableFuture.completedFuture(Output.error(sentence));
    }
}
