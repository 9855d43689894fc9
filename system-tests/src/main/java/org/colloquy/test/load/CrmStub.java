package org.colloquy.test.load;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A customer database on loopback that takes leads, each in its own time. Counts how often each was brought. */
public final class CrmStub implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpServer server;
    private final Duration delay;
    private final Map<String, Integer> leads = new ConcurrentHashMap<>();

    private CrmStub(Duration delay) {
        this.delay = delay;
        HttpServerOptions options =
                new HttpServerOptions().setHost("127.0.0.1").setPort(0).setAcceptBacklog(4096);
        server = Waiting.on(
                "start of the customer database",
                vertx.createHttpServer(options).requestHandler(this::take).listen(),
                Duration.ofSeconds(10));
    }

    /** @param delay what it takes for each */
    public static CrmStub start(Duration delay) {
        return new CrmStub(delay);
    }

    /** Where leads are posted. */
    public String url() {
        return "http://127.0.0.1:" + server.actualPort() + "/leads";
    }

    /** What it calls the lead of this e-mail address. */
    public static String numberOf(String email) {
        return "L-" + email;
    }

    /** How often the lead of each e-mail address was brought. */
    public Map<String, Integer> leads() {
        return Map.copyOf(leads);
    }

    @Override
    public void close() {
        Waiting.on("end of the customer database", vertx.close(), Duration.ofSeconds(10));
    }

    private void take(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            String email = body.toJsonObject().getString("email");
            leads.merge(email, 1, Integer::sum);
            JsonObject answer = new JsonObject().put("lead", new JsonObject().put("id", numberOf(email)));
            vertx.setTimer(Math.max(1, delay.toMillis()), timer -> {
                if (!request.response().closed()) {
                    request.response()
                            .putHeader("content-type", "application/json")
                            .end(answer.toBuffer());
                }
            });
        });
    }
}
