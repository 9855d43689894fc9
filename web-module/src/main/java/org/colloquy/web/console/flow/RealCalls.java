package org.colloquy.web.console.flow;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.colloquy.api.flow.FlowSimulation;
import org.jspecify.annotations.Nullable;

/** What simulations have really asked others, until their pages come and look for it. No thread waits in between. */
@ApplicationScoped
class RealCalls {

    /** Whoever has left the page does not come back. */
    private static final Duration KEPT = Duration.ofMinutes(15);

    private final Map<String, Call> calls = new ConcurrentHashMap<>();

    private record Call(CompletableFuture<FlowSimulation> step, Instant begun) {}

    /** The name by which the page asks for it. */
    String begin(CompletionStage<FlowSimulation> step) {
        Instant now = Instant.now();
        calls.values().removeIf(call -> call.begun().plus(KEPT).isBefore(now));
        String name = UUID.randomUUID().toString();
        calls.put(name, new Call(step.toCompletableFuture(), now));
        return name;
    }

    /** What came of it, to be joined without waiting, once; empty while it is on its way. */
    Optional<CompletableFuture<FlowSimulation>> finished(String name) {
        @Nullable Call call = calls.get(name);
        if (call == null) {
            return Optional.of(
                    CompletableFuture.failedFuture(new IllegalStateException("The server has been restarted")));
        }
        if (!call.step().isDone()) {
            return Optional.empty();
        }
        calls.remove(name);
        return Optional.of(call.step());
    }
}
