package org.colloquy.test.drill;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** An instance of Evolution's contract with one bot, as a drill needs it. */
final class Instance {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI server;
    private final String name;
    private final String key;

    private Instance(URI server, String name, String adminKey) {
        this.server = server;
        this.name = name;
        this.key = adminKey;
    }

    /** With a bot that waits a second for more before it asks the model. */
    static Instance create(Victim victim, String name, String modelUrl, String mailUrl) {
        Instance instance = new Instance(victim.url(), name, victim.adminKey());
        JsonObject webhook = new JsonObject()
                .put("enabled", true)
                .put("url", mailUrl)
                .put("events", new JsonArray().add("SEND_MESSAGE"));
        instance.post(
                "/instance/create",
                new JsonObject()
                        .put("instanceName", name)
                        .put("integration", "EVOLUTION")
                        .put("webhook", webhook));
        JsonObject credential = instance.post(
                "/openai/creds/" + name,
                new JsonObject()
                        .put("name", "stub")
                        .put("apiKey", "sk-drill-0123456789")
                        .put("baseUrl", modelUrl));
        instance.post(
                "/openai/create/" + name,
                new JsonObject()
                        .put("enabled", true)
                        .put("openaiCredsId", credential.getString("id"))
                        .put("botType", "chatCompletion")
                        .put("model", "stub")
                        .put("maxTokens", 500)
                        .put("triggerType", "all")
                        .put("delayMessage", 1)
                        .put("debounceTime", 1)
                        .put("expire", 0));
        return instance;
    }

    /** A contact's message on its way; the status, or 0 when there was no answer. */
    CompletableFuture<Integer> deliver(String contact, String id, String text) {
        JsonObject data = new JsonObject()
                .put(
                        "key",
                        new JsonObject()
                                .put("remoteJid", contact)
                                .put("fromMe", false)
                                .put("id", id))
                .put("pushName", contact)
                .put("message", new JsonObject().put("conversation", text))
                .put("messageType", "conversation");
        JsonObject envelope = new JsonObject()
                .put("event", "messages.upsert")
                .put("instance", name)
                .put("data", data);
        return http.sendAsync(request("/webhook/" + name, envelope), BodyHandlers.discarding())
                .handle((response, failure) -> failure == null ? response.statusCode() : 0);
    }

    private JsonObject post(String path, JsonObject body) {
        try {
            var response = http.send(request(path, body), BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException(path + ": " + response.statusCode() + " " + response.body());
            }
            return new JsonObject(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private HttpRequest request(String path, JsonObject body) {
        return HttpRequest.newBuilder(server.resolve(path))
                .timeout(PATIENCE)
                .header("apikey", key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.encode()))
                .build();
    }
}
