package org.colloquy.web.message;

import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.colloquy.api.message.Answer;
import org.colloquy.web.http.HttpSettings;

/** How long callers wait: no thread does, and the run goes on when they no longer do. */
@Dependent
final class AnswerWait {

    private final Duration longest;

    AnswerWait() {
        this(HttpSettings.ANSWER_WAIT.get());
    }

    AnswerWait(Duration longest) {
        this.longest = longest;
    }

    Duration longest() {
        return longest;
    }

    CompletionStage<Answer> bounded(CompletionStage<Answer> answer, AcceptedRun run) {
        // A copy, because the stage may be shared with callers who sent the same message.
        CompletableFuture<Answer> copy = answer.toCompletableFuture().copy();
        return copy.orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS).exceptionallyCompose(failure -> {
            Throwable cause =
                    failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
            return CompletableFuture.failedStage(cause instanceof TimeoutException ? run.waitedTooLong() : cause);
        });
    }
}
