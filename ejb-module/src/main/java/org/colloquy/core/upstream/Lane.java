package org.colloquy.core.upstream;

import io.smallrye.faulttolerance.api.TypedGuard;
import jakarta.enterprise.util.TypeLiteral;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.colloquy.api.error.ErrorCode;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;

/**
 * What the calls with one credential share: the limit of calls in flight, beyond which they queue without a thread, and the circuit
 * breaker, both as MicroProfile Fault Tolerance means them; and the pause that the provider asked for.
 */
final class Lane {

    private static final TypeLiteral<CompletionStage<Boolean>> STAGE = new TypeLiteral<>() {

        private static final long serialVersionUID = 1L;
    };

    private final TypedGuard<CompletionStage<Boolean>> guard;
    private final Pause pause;

    Lane(int limit, UpstreamExecutor executor, Supplier<Instant> now) {
        pause = new Pause(executor, now);
        guard = TypedGuard.create(STAGE)
                .withThreadOffload(false)
                .withBulkhead()
                .limit(limit)
                .queueSize(UpstreamSettings.maxQueued())
                .done()
                .withCircuitBreaker()
                .requestVolumeThreshold(UpstreamSettings.breakerVolume())
                .failureRatio(UpstreamSettings.breakerPercent() / 100.0)
                .delay(UpstreamSettings.breakerDelay().toMillis(), ChronoUnit.MILLIS)
                .when(Lane::breaks)
                .done()
                .build();
    }

    Pause pause() {
        return pause;
    }

    /** Runs an attempt when there is room for it. */
    CompletionStage<Boolean> run(Supplier<CompletionStage<Boolean>> attempt) {
        return guard.get(attempt);
    }

    static UpstreamException translate(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CircuitBreakerOpenException) {
                return UpstreamException.of(ErrorCode.MODEL_UNAVAILABLE, "circuit open");
            }
            if (cause instanceof BulkheadException) {
                return UpstreamException.of(ErrorCode.TOO_MANY_REQUESTS, "queue full");
            }
        }
        return UpstreamErrors.ofFailure(failure);
    }

    /** Only what says that the provider is not well; a refusal is an answer. */
    private static boolean breaks(Throwable failure) {
        ErrorCode code = UpstreamErrors.ofFailure(failure).code();
        return code == ErrorCode.MODEL_UNAVAILABLE || code == ErrorCode.MODEL_TIMEOUT;
    }
}
