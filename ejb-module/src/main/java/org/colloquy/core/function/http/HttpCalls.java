package org.colloquy.core.function.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.hc.client5.http.async.methods.SimpleHttpRequest;
import org.apache.hc.client5.http.async.methods.SimpleRequestBuilder;
import org.apache.hc.client5.http.async.methods.SimpleRequestProducer;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.async.CloseableHttpAsyncClient;
import org.apache.hc.core5.concurrent.FutureCallback;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.colloquy.core.function.CallBody;
import org.colloquy.core.function.FunctionCall;
import org.colloquy.core.function.FunctionSettings;
import org.colloquy.core.function.Output;
import org.colloquy.core.function.Target;
import org.colloquy.core.platform.Time;

/** Calls of functions behind HTTP addresses. */
@ApplicationScoped
public class HttpCalls {

    private static final Logger LOG = System.getLogger(HttpCalls.class.getName());

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private CallBody bodies;

    @Inject
    private Time time;

    private CloseableHttpAsyncClient client;

    @PostConstruct
    void open() {
        client = HttpWire.open(threads);
    }

    @PreDestroy
    void close() {
        client.close(CloseMode.IMMEDIATE);
    }

    /** The one client for all that leaves to addresses which are no model's. */
    CloseableHttpAsyncClient client() {
        return client;
    }

    /** Sends a call; the result completes when the answer is there, and when it is completed before, the call is given up. */
    public void begin(Target target, FunctionCall call, ObjectNode arguments, CompletableFuture<String> result) {
        URI url = URI.create(Objects.requireNonNull(target.url()));
        if (!new Hosts(FunctionSettings.allowedHosts()).allow(String.valueOf(url.getHost()))) {
            LOG.log(Level.WARNING, "{0} goes to a host that this server does not allow", call);
            result.complete(Output.error("This server does not allow the function's address"));
            return;
        }
        SimpleHttpRequest request = request(target, url, call, bodies.of(call, arguments));
        BoundedBody answer = new BoundedBody(FunctionSettings.maxOutputBytes());
        Future<?> exchange = client.execute(SimpleRequestProducer.create(request), answer, new Ear(call, result));
        result.whenComplete((text, failure) -> {
            answer.giveUp();
            exchange.cancel(true);
        });
    }

    private SimpleHttpRequest request(Target target, URI url, FunctionCall call, String text) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        Instant now = time.now();
        SimpleRequestBuilder request = SimpleRequestBuilder.post(url)
                .setBody(body, ContentType.APPLICATION_JSON)
                .setHeader("Accept", "application/json, text/plain")
                .setHeader("X-Colloquy-Delivery", call.context().callKey())
                .setHeader("X-Colloquy-Timestamp", Long.toString(now.getEpochSecond()))
                .setRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(target.timeLimit()))
                        .setResponseTimeout(Timeout.of(target.timeLimit()))
                        .build());
        if (target.secret() != null) {
            request.setHeader("X-Colloquy-Signature", Signature.of(target.secret(), now, body));
        }
        return request.build();
    }

    /** Hears what became of a call and says it in the model's terms. */
    private record Ear(FunctionCall call, CompletableFuture<String> result)
            implements FutureCallback<BoundedBody.Answer> {

        @Override
        public void completed(BoundedBody.Answer answer) {
            if (!answer.success()) {
                LOG.log(Level.WARNING, "{0} was answered with status {1}", call, Integer.toString(answer.status()));
                result.complete(Output.error("The function answered with HTTP status " + answer.status()));
            } else {
                result.complete(answer.text().isBlank() ? Output.DONE : answer.text());
            }
        }

        @Override
        public void failed(Exception failure) {
            LOG.log(Level.WARNING, "{0} failed: {1}", call, failure.toString());
            if (failure instanceof BoundedBody.TooLargeException) {
                result.complete(Output.error("The function's answer is too large"));
            } else if (failure instanceof GuardedDns.ForbiddenAddressException) {
                result.complete(Output.error("This server does not allow the function's address"));
            } else {
                result.complete(Output.error("The function could not be reached"));
            }
        }

        @Override
        public void cancelled() {
            result.complete(Output.error("The call was given up"));
        }
    }
}
