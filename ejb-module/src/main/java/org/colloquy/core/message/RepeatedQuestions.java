package org.colloquy.core.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.message.Answer;
import org.colloquy.core.platform.Time;
import org.colloquy.core.run.RunSettings;
import org.colloquy.core.upstream.UpstreamExecutor;

/**
 * Gives a repeated question the first one's outcome. The first may be answered by another node, so the database is asked now
 * and then; repetitions are rare and no thread waits in between.
 */
@ApplicationScoped
class RepeatedQuestions {

    private static final Duration PAUSE = Duration.ofMillis(300);

    @Inject
    private History history;

    @Inject
    private UpstreamExecutor executor;

    @Inject
    private Time time;

    CompletionStage<Answer> follow(String workspaceId, Receipt receipt) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        Instant deadline = time.now().plus(RunSettings.timeLimit());
        executor.execute(() -> look(workspaceId, receipt, answer, deadline));
        return answer;
    }

    private void look(String workspaceId, Receipt receipt, CompletableFuture<Answer> answer, Instant deadline) {
        try {
            Optional<History.Ended> end = history.findEnd(workspaceId, receipt.sessionId(), receipt.runId());
            if (end.isPresent()) {
                finish(receipt, end.get(), answer);
            } else if (time.now().isBefore(deadline)) {
                executor.executeAfter(PAUSE, () -> look(workspaceId, receipt, answer, deadline));
            } else {
                answer.completeExceptionally(AppException.runFailed(ErrorCode.WAIT_TIMEOUT, receipt.runId()));
            }
        } catch (RuntimeException e) {
            answer.completeExceptionally(e);
        }
    }

    private static void finish(Receipt receipt, History.Ended end, CompletableFuture<Answer> answer) {
        end.answer()
                .ifPresentOrElse(
                        answer::complete,
                        () -> answer.completeExceptionally(AppException.runFailed(end.error(), receipt.runId())));
    }
}
