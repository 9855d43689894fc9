package org.colloquy.web.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.message.Answer;
import org.junit.jupiter.api.Test;

class AnswerWaitTest {

    private final AcceptedRun run = new AcceptedRun();
    private final CompletableFuture<Answer> answer = new CompletableFuture<>();

    @Test
    void whoWaitsTooLongLearnsTheRunThatGoesOn() {
        run.onAccepted("msg_1", "run_1");
        var bounded = new AnswerWait(Duration.ofMillis(1)).bounded(answer, run).toCompletableFuture();

        assertThatThrownBy(bounded::join).cause().isInstanceOfSatisfying(AppException.class, failure -> {
            assertThat(failure.code()).isEqualTo(ErrorCode.WAIT_TIMEOUT);
            assertThat(failure.runId()).isEqualTo("run_1");
        });
        assertThat(answer).isNotDone();
    }

    @Test
    void aFailureInTimeIsPassedOn() {
        answer.completeExceptionally(AppException.runFailed(ErrorCode.MODEL_UNAVAILABLE, "run_1"));
        var bounded =
                new AnswerWait(Duration.ofSeconds(10)).bounded(answer, run).toCompletableFuture();

        assertThatThrownBy(bounded::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        AppException.class,
                        failure -> assertThat(failure.code()).isEqualTo(ErrorCode.MODEL_UNAVAILABLE));
    }
}
