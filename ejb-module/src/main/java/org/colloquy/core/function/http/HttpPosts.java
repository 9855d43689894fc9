package org.colloquy.core.function.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.async.methods.SimpleRequestProducer;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.nio.AsyncResponseConsumer;
import org.apache.hc.core5.util.Timeout;
import org.colloquy.core.function.FunctionSettings;
import org.jspecify.annotations.Nullable;

/** Requests to addresses that administrators and contacts have named, under the rules for functions behind addresses. */
@ApplicationScoped
public class HttpPosts {

    private static final int MAX_ANSWER = 256 * 1024;

    @Inject
    private HttpCalls calls;

    /**
     * What came from an address.
     *
     * @param type media type as the server says; null: it does not
     */
    public record Fetched(int status, @Nullable String type, byte[] content) {}

    /** The address is none, or this server does not allow it; trying again cannot help. */
    public static final class ForbiddenException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ForbiddenException() {
            super("This server does not allow the address");
        }
    }

    /**
     * A request of any kind.
     *
     * @param body JSON, unless a header {@code Content-Type} says otherwise; null: none
     * @param limit for all of it, the last byte of the answer included
     */
    public record Question(
            String method,
            URI url,
            Map<String, String> headers,
            @Nullable String body,
            Duration limit) {

        /** Without what may be secret. */
        @Override
        public String toString() {
            return "Question[" + method + "]";
        }
    }

    /**
     * An answer to it.
     *
     * @param text empty unless the status says success
     */
    public record Answered(int status, String text) {

        @Override
        public String toString() {
            return "Answered[" + status + "]";
        }
    }

    /** Posts JSON; completes with the status of the answer, or fails when there was none. */
    public CompletableFuture<Integer> post(URI url, Map<String, String> headers, String json, Duration limit) {
        SimpleRequestBuilder request = SimpleRequestBuilder.post(url)
                .setBody(json.getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON);
        headers.forEach(request::setHeader);
        return send(url, request, limit, limit.multipliedBy(2), new BoundedBody(MAX_ANSWER))
                .thenApply(BoundedBody.Answer::status);
    }

    /** Sends a request, once; fails with what {@link HttpFailure#of} understands. Cancelling the result cuts the exchange. */
    public CompletableFuture<Answered> ask(Question question) {
        SimpleRequestBuilder request =
                SimpleRequestBuilder.create(question.method()).setUri(question.url());
        if (question.body() != null) {
            boolean typed = question.headers().keySet().stream()
                    .anyMatch(name -> name.toLowerCase(Locale.ROOT).equals("content-type"));
            request.setBody(
                    question.body().getBytes(StandardCharsets.UTF_8), typed ? null : ContentType.APPLICATION_JSON);
        }
        question.headers().forEach(request::setHeader);
        BoundedBody answer = new BoundedBody(FunctionSettings.maxOutputBytes());
        CompletableFuture<BoundedBody.Answer> taken =
                send(question.url(), request, question.limit(), question.limit(), answer);
        CompletableFuture<Answered> answered = taken.thenApply(whole -> new Answered(whole.status(), whole.text()));
        answered.whenComplete((whole, failure) -> {
            answer.giveUp();
            taken.cancel(false);
        });
        return answered;
    }

    /** Reads an address; fails when it holds more than {@code maxBytes}. */
    public CompletableFuture<Fetched> get(URI url, int maxBytes, Duration limit) {
        return send(url, SimpleRequestBuilder.get(url), limit, limit.multipliedBy(2), new FetchedBody(maxBytes));
    }

    private <T> CompletableFuture<T> send(
            URI url, SimpleRequestBuilder builder, Duration limit, Duration total, AsyncResponseConsumer<T> body) {
        String host = url.getHost();
        if (host == null || !new Hosts(FunctionSettings.allowedHosts()).allow(host)) {
            return CompletableFuture.failedFuture(new ForbiddenException());
        }
        SimpleHttpRequest request = builder.setRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(limit))
                        .setResponseTimeout(Timeout.of(limit))
                        .build())
                .build();
        CompletableFuture<T> result = new CompletableFuture<>();
        Future<?> exchange = calls.client().execute(SimpleRequestProducer.create(request), body, new Ear<>(result));
        // A server that sends a byte now and then would hold the exchange for ever.
        result.orTimeout(total.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((done, failure) -> exchange.cancel(true));
        return result;
    }

    private record Ear<T>(CompletableFuture<T> result) implements FutureCallback<T> {

        @Override
        public void completed(T answer) {
            result.complete(answer);
        }

        @Override
        public void failed(Exception failure) {
            result.completeExceptionally(
                    failure instanceof GuardedDns.ForbiddenAddressException ? new ForbiddenException() : failure);
        }

        @Override
        public void cancelled() {
            result.completeExceptionally(new CancellationException());
        }
    }
}
