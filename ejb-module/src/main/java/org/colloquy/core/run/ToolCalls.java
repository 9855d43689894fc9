package org.colloquy.core.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.colloquy.core.function.FunctionCall;
import org.colloquy.core.function.Functions;
import org.colloquy.core.upstream.ModelReply;
import org.colloquy.core.upstream.ToolCall;

/** Decides who executes a model's calls, and executes those that are this server's. */
@ApplicationScoped
class ToolCalls {

    /** What a model is told at most; the column takes as much. */
    private static final int MAX_OUTPUT = 500_000;

    private static final String CUT = " … (cut, too long)";

    @Inject
    private Functions functions;

    @Inject
    private RunTransactions transactions;

    @Inject
    private RunProgress progress;

    /** The calls of a reply; only the first one when the run allows no parallel calls. */
    List<ToolCall> allowed(RunTicket ticket, ModelReply reply) {
        boolean parallel = ticket.spec() == null || ticket.spec().parallelToolCalls();
        return parallel ? reply.toolCalls() : reply.toolCalls().subList(0, 1);
    }

    /**
     * Whether this server executes a function. A function that the model was never told of is "executed" here as well: it is
     * told that there is none.
     */
    boolean executedHere(RunTicket ticket, String name) {
        return ticket.spec() == null
                || !ticket.spec().knows(name)
                || functions.find(ticket.workspaceId(), name).isPresent();
    }

    /** Executes calls side by side and stores each output as soon as it is there; completes when all are. */
    CompletionStage<Void> execute(RunTicket ticket, OpenCalls open) {
        return CompletableFuture.allOf(open.here().stream()
                .map(call -> execute(ticket, open.stepId(), call).toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new));
    }

    private CompletionStage<Void> execute(RunTicket ticket, String stepId, OpenCalls.Call call) {
        return output(ticket, call.asked())
                .thenAccept(output ->
                        transactions.inTurn(() -> progress.answer(ticket, stepId, call.place(), bounded(output))));
    }

    private CompletionStage<String> output(RunTicket ticket, ToolCall call) {
        if (ticket.spec() != null && !ticket.spec().knows(call.name())) {
            return CompletableFuture.completedFuture("There is no function named " + call.name());
        }
        return functions.call(new FunctionCall(
                ticket.workspaceId(),
                ticket.contactId(),
                ticket.threadId(),
                ticket.runId(),
                call.id(),
                call.name(),
                call.arguments(),
                ticket.role().wire()));
    }

    private static String bounded(String output) {
        return output.length() <= MAX_OUTPUT ? output : output.substring(0, MAX_OUTPUT - CUT.length()) + CUT;
    }
}
