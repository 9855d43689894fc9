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
import java.net.URI;
import java.time.Duration;

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
        return open(HttpMethod.GET, path, "application/json")
                .compose(HttpClientRequest::send)
                .compose(Wire::whole);
    }

    Future<Reply> post(String path, JsonObject body) {
        return open(HttpMethod.POST, path, "application/json")
                .compose(request -> request.send(body.toBuffer()))
                .compose(Wire::whole);
    }

    /** Posts and reads an event stream; the first piece of the answer is the first event that {@code piece} is found in. */
    Future<Reply> stream(String path, JsonObject body, String piece) {
        long sent = System.nanoTime();
        return open(HttpMethod.POST, path, "text/event-stream")
                .compose(request -> request.send(body.toBuffer()))
                .compose(response -> streamed(response, sent, piece));
    }

    @Override
    public void close() {
        Waiting.on("close", vertx.close(), Duration.ofSeconds(10));
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
        if (method == HttpMethod.POST) {
            options.putHeader("content-type", "application/json");
        }
        return client.request(options);
    }

    private static Future<Reply> whole(HttpClientResponse response) {
        return response.body().map(body -> new Reply(response.statusCode(), body, 0));
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
