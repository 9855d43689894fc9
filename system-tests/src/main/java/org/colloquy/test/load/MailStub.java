package org.colloquy.test.load;

import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Catches what a channel's webhook tells: the parts of answers, in the order in which they come. */
public final class MailStub implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final HttpServer server;
    private final Map<String, Map<String, String>> mail = new ConcurrentHashMap<>();
    private final AtomicInteger again = new AtomicInteger();

    private MailStub() {
        HttpServerOptions options =
                new HttpServerOptions().setHost("127.0.0.1").setPort(0).setAcceptBacklog(4096);
        server = Waiting.on(
                "start of the mailbox",
                vertx.createHttpServer(options).requestHandler(this::take).listen(),
                Duration.ofSeconds(10));
    }

    /** On a free port. */
    public static MailStub start() {
        return new MailStub();
    }

    /** The address for a webhook. */
    public String url() {
        return "http://127.0.0.1:" + server.actualPort() + "/mail";
    }

    /** What a contact has been sent; a part that came twice under one id stands there once. */
    public List<String> of(String contact) {
        Map<String, String> parts = mail.get(contact);
        if (parts == null) {
            return List.of();
        }
        synchronized (parts) {
            return new ArrayList<>(parts.values());
        }
    }

    /** How many different parts have come in all. */
    public int count() {
        return mail.values().stream().mapToInt(Map::size).sum();
    }

    /** How many came again under an id that had come. */
    public int again() {
        return again.get();
    }

    @Override
    public void close() {
        Waiting.on("end of the mailbox", vertx.close(), Duration.ofSeconds(10));
    }

    private void take(HttpServerRequest request) {
        request.body().onSuccess(body -> {
            keep(body);
            request.response().end("{}");
        });
    }

    private void keep(Buffer body) {
        JsonObject data = body.toJsonObject().getJsonObject("data");
        JsonObject key = data.getJsonObject("key");
        String text = data.getJsonObject("message").getString("conversation", "");
        Map<String, String> parts = mail.computeIfAbsent(key.getString("remoteJid"), jid -> new LinkedHashMap<>());
        synchronized (parts) {
            if (parts.putIfAbsent(key.getString("id"), text) != null) {
                again.incrementAndGet();
            }
        }
    }
}
