package org.colloquy.core.upstream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.colloquy.api.json.Json;
import org.colloquy.core.metrics.Meters;
import org.colloquy.core.platform.Time;
import org.jspecify.annotations.Nullable;

/** Sends requests to models. The only class that does. */
@ApplicationScoped
public class UpstreamClient {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);

    @Inject
    private UpstreamClients clients;

    @Inject
    private UpstreamExecutor executor;

    @Inject
    private Meters meters;

    @Inject
    private Time time;

    /**
     * Asks a model. Never call it inside a transaction. The call runs on the upstream executor; so does whatever is chained to
     * the result.
     *
     * @param deltas takes the answer piece by piece, or null for an answer in one piece
     * @param deadline when the whole call, repetitions included, has to be over
     * @return completes exceptionally with an {@link UpstreamException}
     */
    public CompletionStage<ChatReply> complete(
            Upstream upstream, ChatRequest request, @Nullable Consumer<String> deltas, Instant deadline) {
        CompletableFuture<ChatReply> result = new CompletableFuture<>();
        Call call = new Call(upstream, request, deltas, deadline, result);
        executor.execute(() -> attempt(call, 1));
        return result;
    }

    private record Call(
            Upstream upstream,
            ChatRequest request,
            @Nullable Consumer<String> deltas,
            Instant deadline,
            CompletableFuture<ChatReply> result) {}

    private void attempt(Call call, int number) {
        Instant begun = time.now();
        ChatReply reply;
        try {
            reply = send(call);
        } catch (RuntimeException | IOException e) {
            UpstreamException failure = UpstreamErrors.ofFailure(e);
            meters.upstream(failure.code().code(), Duration.between(begun, time.now()));
            repeatOrFail(call, number, failure);
            return;
        }
        meters.upstream("ok", Duration.between(begun, time.now()));
        meters.tokens(reply.usage());
        call.result().complete(reply);
    }

    private void repeatOrFail(Call call, int number, UpstreamException failure) {
        Duration pause = failure.retryAfter().orElse(FIRST_PAUSE.multipliedBy(1L << (number - 1)));
        boolean again = failure.repeatable()
                && number < UpstreamSettings.maxAttempts()
                && time.now().plus(pause).isBefore(call.deadline());
        if (again) {
            executor.executeAfter(pause, () -> attempt(call, number + 1));
        } else {
            call.result().completeExceptionally(failure);
        }
    }

    private ChatReply send(Call call) throws IOException {
        boolean stream = call.deltas() != null;
        ChatRequest request = stream ? call.request().streamed() : call.request();
        String key = call.upstream().apiKey();
        byte[] body = Json.write(request).getBytes(StandardCharsets.UTF_8);
        try (Response response = clients.get(call.upstream()).complete(key == null ? null : "Bearer " + key, body)) {
            if (response.getStatus() != Response.Status.OK.getStatusCode()) {
                throw UpstreamErrors.ofStatus(response.getStatus(), response.getHeaderString(HttpHeaders.RETRY_AFTER));
            }
            return read(call, response);
        }
    }

    private ChatReply read(Call call, Response response) throws IOException {
        Consumer<String> deltas = call.deltas();
        try (InputStream body = new BoundedStream(
                response.readEntity(InputStream.class),
                response.getLength(),
                UpstreamSettings.maxReplyBytes(),
                call.deadline(),
                time::now)) {
            ReplyReader reader = new ReplyReader(call.request().model(), deltas == null ? piece -> {} : deltas);
            MediaType type = response.getMediaType();
            // A provider that cannot stream answers in one piece although it was asked to.
            return type != null && MediaType.SERVER_SENT_EVENTS_TYPE.isCompatible(type)
                    ? reader.readStream(body)
                    : reader.readWhole(body);
        }
    }
}
