package org.colloquy.test.load;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Functions behind addresses: one answers at once and one takes its time. Counts how often each call was made. */
public final class FunctionStub implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpServer server;
    private final Map<String, Integer> executions = new ConcurrentHashMap<>();
    private volatile Duration slow;

    private FunctionStub(Duration slow) {
        this.slow = slow;
        HttpServerOptions options = new HttpServerOptions().setHost("127.0.0.1").setPort(0);
        server = Waiting.on(
                "start of the functions",
                vertx.createHttpServer(options).requestHandler(this::execute).listen(),
                Duration.ofSeconds(10));
    }

    /** @param slow what the slow one takes */
    public static FunctionStub start(Duration slow) {
        return new FunctionStub(slow);
    }

    /** Where the function answers at once. */
    public String fastUrl() {
        return url() + "/fast";
    }

    /** Where it takes its time. */
    public String slowUrl() {
        return url() + "/slow";
    }

    /** Makes later calls of the slow one as quick as this. */
    public void hurry(Duration time) {
        slow = time;
    }

    /** How often each call has been made, by its id. */
    public Map<String, Integer> executions() {
        return Map.copyOf(executions);
    }

    @Override
    public void close() {
        Waiting.on("end of the functions", vertx.close(), Duration.ofSeconds(10));
    }

    private String url() {
        return "http://127.0.0.1:" + server.actualPort();
    }

    private void execute(HttpServerRequest request) {
        String call = String.valueOf(request.getHeader("X-Colloquy-Delivery"));
        executions.merge(call, 1, Integer::sum);
        Duration time = request.path().equals("/slow") ? slow : Duration.ofMillis(1);
        vertx.setTimer(Math.max(1, time.toMillis()), timer -> {
            if (!request.response().closed()) {
                request.response()
                        .putHeader("content-type", "application/json")
                        .end("{\"result\":\"of " + call + "\"}");
            }
        });
    }
}
