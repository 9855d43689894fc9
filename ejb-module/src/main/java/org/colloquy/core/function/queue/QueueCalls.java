package org.colloquy.core.function.queue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.colloquy.core.function.CallBody;
import org.colloquy.core.function.FunctionCall;
import org.colloquy.core.function.FunctionSettings;
import org.colloquy.core.function.Output;
import org.colloquy.core.function.Target;

/** Calls of functions behind queues. */
@ApplicationScoped
public class QueueCalls {

    private static final Logger LOG = System.getLogger(QueueCalls.class.getName());

    @Inject
    private Instance<RequestQueue> queues;

    @Inject
    private Replies replies;

    @Inject
    private CallBody bodies;

    /** Sends a call; the result completes when the reply is there. */
    public void begin(Target target, FunctionCall call, ObjectNode arguments, CompletableFuture<String> result) {
        if (queues.isUnsatisfied()) {
            result.complete(Output.error("This server has no queues, so the function cannot be called here"));
            return;
        }
        CompletableFuture<String> reply = new CompletableFuture<>();
        result.whenComplete((text, failure) -> reply.cancel(false));
        reply.thenAccept(text -> result.complete(bounded(text)));
        String id = call.context().callKey();
        replies.expect(id, reply);
        try {
            String queue = Objects.requireNonNull(target.queue());
            queues.get().send(queue, id, call.name(), bodies.of(call, arguments), target.timeLimit());
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, call + " could not be sent to its queue", e);
            result.complete(Output.error("The function could not be reached"));
        }
    }

    private static String bounded(String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > FunctionSettings.maxOutputBytes()) {
            return Output.error("The function's answer is too large");
        }
        return text.isBlank() ? Output.DONE : text;
    }
}
