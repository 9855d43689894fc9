package org.colloquy.core.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.colloquy.api.error.AppException;
import org.colloquy.api.message.Answer;
import org.colloquy.api.message.AnswerListener;

/** Callers of this node who wait for a run. Only a convenience: a run does not need anybody who waits. */
@ApplicationScoped
public class Waiters {

    private final Map<String, Waiter> waiters = new ConcurrentHashMap<>();

    private record Waiter(CompletableFuture<Answer> answer, AnswerListener listener, AtomicBoolean accepted) {}

    /** Registers a caller before the run exists, so that nothing can be missed. */
    public CompletionStage<Answer> expect(String runId, AnswerListener listener) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        waiters.put(runId, new Waiter(answer, listener, new AtomicBoolean()));
        return answer;
    }

    /** The run was not made after all. */
    public void forget(String runId) {
        waiters.remove(runId);
    }

    /** Tells the caller that the question is stored, once. */
    public void accepted(String runId, String messageId) {
        Waiter waiter = waiters.get(runId);
        if (waiter != null && waiter.accepted().compareAndSet(false, true)) {
            waiter.listener().onAccepted(messageId, runId);
        }
    }

    Optional<AnswerListener> findListener(String runId) {
        return Optional.ofNullable(waiters.get(runId)).map(Waiter::listener);
    }

    void answered(String runId, Answer answer) {
        Waiter waiter = waiters.remove(runId);
        if (waiter != null) {
            waiter.answer().complete(answer);
        }
    }

    void failed(String runId, AppException failure) {
        Waiter waiter = waiters.remove(runId);
        if (waiter != null) {
            waiter.answer().completeExceptionally(failure);
        }
    }
}
