package org.colloquy.web.widget;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.colloquy.api.error.AppException;
import org.colloquy.api.error.ErrorCode;
import org.colloquy.api.widget.WidgetAnswer;
import org.colloquy.web.http.ProblemAnswer;
import org.jspecify.annotations.Nullable;

/** A request whose answer a model is still writing; no thread waits for it. */
record PendingAnswer(AsyncContext context, HttpServletRequest request, HttpServletResponse response) {

    private static final Logger LOG = System.getLogger(PendingAnswer.class.getName());

    void await(CompletionStage<WidgetAnswer> answer, Function<WidgetAnswer, JsonNode> form, long timeout) {
        answer.toCompletableFuture()
                .copy()
                .orTimeout(timeout, TimeUnit.MILLISECONDS)
                .whenComplete((said, failure) -> finish(said, failure, form));
    }

    private void finish(
            @Nullable WidgetAnswer said, @Nullable Throwable failure, Function<WidgetAnswer, JsonNode> form) {
        try {
            if (said == null) {
                ProblemAnswer.send(request, response, cause(failure));
            } else {
                WidgetServlet.write(response, form.apply(said));
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.DEBUG, "A visitor went away before the answer came", e);
        } finally {
            context.complete();
        }
    }

    private static Throwable cause(@Nullable Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause == null || cause instanceof TimeoutException ? AppException.of(ErrorCode.WAIT_TIMEOUT) : cause;
    }
}
