package org.colloquy.test.load;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.core.parsetools.RecordParser;
import java.net.URI;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One keep-alive HTTP client on one event loop; every callback runs on that loop. */
final class Wire implements AutoCloseable {

    static final Duration LIMIT = Duration.ofSeconds(90);

    private final Vertx vertx;
    private final HttpClient client;
    private final URI base;
    private final String key;

    Wire(URI base, String key, int connections) {
        this.base = base;
        this.key = key;
        vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
        HttpClientOptions options = new HttpClientOptions()
                .setKeepAlive(true)
                .setKeepAliveTimeout(0)
                .setConnectTimeout(20_000)
                .setTcpNoDelay(true);
        client = vertx.httpClientBuilder()
                .with(options)
                .with(new PoolOptions().setHttp1MaxSize(connections).setMaxWaitQueueSize(-1))
                // A broken connection fails the request that used it; nothing has to be logged besides.
                .withConnectHandler(connection -> connection.exceptionHandler(failure -> {}))
                .build();
    }

    Vertx vertx() {
        return vertx;
    }

    Future<Reply> get(String path) {
        return exchange(HttpMethod.GET, path, null, "application/json", Wire::whole);
    }

    Future<Reply> post(String path, JsonObject body) {
        return send(HttpMethod.POST, path, body);
    }

    Future<Reply> patch(String path, JsonObject body) {
        return send(HttpMethod.PATCH, path, body);
    }

    private Future<Reply> send(HttpMethod method, String path, JsonObject body) {
        return exchange(method, path, body, "application/json", Wire::whole);
    }

    /** Posts, or gets where there is no body, and hands over each event of the stream that comes back. */
    Future<Integer> listen(String path, @Nullable JsonObject body, EventListener listener) {
        HttpMethod method = body == null ? HttpMethod.GET : HttpMethod.POST;
        return exchange(method, path, body, "text/event-stream", response -> listened(response, listener));
    }

    /** Posts and reads an event stream; the first piece of the answer is the first event that {@code piece} is found in. */
    Future<Reply> stream(String path, JsonObject body, String piece) {
        long sent = System.nanoTime();
        return exchange(HttpMethod.POST, path, body, "text/event-stream", response -> streamed(response, sent, piece));
    }

    @Override
    public void close() {
        Waiting.on("end of the client of " + base, vertx.close(), Duration.ofSeconds(10));
    }

    /** What comes while nobody reads it is lost, so the reader is set on the event loop, before anything can come. */
    private <T> Future<T> exchange(
            HttpMethod method,
            String path,
            @Nullable JsonObject body,
            String accept,
            Function<HttpClientResponse, Future<T>> read) {
        return open(method, path, accept).compose(request -> {
            Future<HttpClientResponse> answer = body == null ? request.send() : request.send(body.toBuffer());
            return answer.compose(read);
        });
    }

    private Future<HttpClientRequest> open(HttpMethod method, String path, String accept) {
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setHost(base.getHost())
                .setPort(base.getPort())
                .setURI(base.getPath() + path)
                .setIdleTimeout(LIMIT.toMillis())
                .putHeader("authorization", "Bearer " + key)
                .putHeader("accept", accept);
        if (method != HttpMethod.GET) {
            options.putHeader("content-type", "application/json");
        }
        return client.request(options);
    }

    private static Future<Reply> whole(HttpClientResponse response) {
        return response.body().map(body -> new Reply(response.statusCode(), body, 0));
    }

    private static Future<Integer> listened(HttpClientResponse response, EventListener listener) {
        Promise<Integer> done = Promise.promise();
        EventLines lines = new EventLines(listener);
        response.handler(RecordParser.newDelimited("\n", line -> lines.line(line.toString())));
        response.exceptionHandler(done::tryFail);
        response.endHandler(end -> done.tryComplete(response.statusCode()));
        return done.future();
    }

    private static Future<Reply> streamed(HttpClientResponse response, long sent, String piece) {
        Promise<Reply> done = Promise.promise();
        Buffer all = Buffer.buffer();
        long[] first = {0};
        response.handler(chunk -> {
            all.appendBuffer(chunk);
            if (first[0] == 0 && all.toString().contains(piece)) {
                first[0] = System.nanoTime() - sent;
            }
        });
        response.exceptionHandler(done::tryFail);
        response.endHandler(end -> done.tryComplete(new Reply(response.statusCode(), all, first[0])));
        return done.future();
    }
}
