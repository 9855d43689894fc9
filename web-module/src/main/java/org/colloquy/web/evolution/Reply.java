package org.colloquy.web.evolution;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.colloquy.api.json.Json;
import org.colloquy.web.evolution.route.Handler;
import org.colloquy.web.http.ProblemAnswer;
import org.jspecify.annotations.Nullable;

/** The one answer to a request. */
record Reply(HttpServletRequest request, HttpServletResponse response) {

    private static final Logger LOG = System.getLogger(Reply.class.getName());
    private static final ObjectWriter JSON = Json.mapper().writer();

    /** Does something about a failure, which may fail in turn. */
    @FunctionalInterface
    interface Failed {
        void accept(Throwable failure) throws IOException;
    }

    void send(int status, @Nullable Object body) throws IOException {
        response.setStatus(status);
        if (body == Handler.EMPTY) {
            response.setContentLength(0);
            return;
        }
        byte[] json = bytes(body);
        response.setContentType("application/json");
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }

    void fail(Throwable failure) throws IOException {
        ProblemAnswer.send(request, response, failure);
    }

    /** Sends what a stage ends with, and holds no thread until then. */
    void later(CompletionStage<?> stage, int status, long timeoutMs, Failed failed) {
        AsyncContext context = request.startAsync();
        context.setTimeout(timeoutMs);
        stage.whenComplete((value, failure) -> {
            try {
                if (failure == null) {
                    send(status, value);
                } else {
                    failed.accept(
                            failure instanceof CompletionException && failure.getCause() != null
                                    ? failure.getCause()
                                    : failure);
                }
            } catch (IOException | RuntimeException e) {
                LOG.log(Level.DEBUG, "The caller did not wait for the answer", e);
            } finally {
                context.complete();
            }
        });
    }

    private static byte[] bytes(@Nullable Object body) {
        try {
            return JSON.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
