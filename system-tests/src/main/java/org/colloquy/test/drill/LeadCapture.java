package org.colloquy.test.drill;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The sample flow that captures leads, with a chatbot that it answers, as a drill needs it. */
final class LeadCapture {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Victim victim;
    private String chatbot = "";

    private LeadCapture(Victim victim) {
        this.victim = victim;
    }

    static LeadCapture create(Victim victim, String crmUrl, String modelUrl) {
        LeadCapture capture = new LeadCapture(victim);
        String credential = capture.create(
                "/api/credentials",
                new JsonObject()
                        .put("name", "stub")
                        .put("apiKey", "sk-drill-0123456789")
                        .put("maxConcurrent", 2_000)
                        .put("baseUrl", modelUrl));
        String flow = capture.create("/api/flows", definition(crmUrl, credential));
        capture.post("/api/flows/" + flow + "/publish", new JsonObject());
        capture.post("/api/flows/" + flow + "/enable", new JsonObject());
        capture.chatbot = capture.create(
                "/api/chatbots",
                new JsonObject()
                        .put("name", "Lead")
                        .put("description", "captures leads")
                        .put("flowId", flow));
        return capture;
    }

    /** A new contact's session. */
    String session(int number) {
        String contact = create("/api/clients", new JsonObject().put("name", "Visitor " + number));
        return create(
                "/api/sessions", new JsonObject().put("chatbotId", chatbot).put("clientId", contact));
    }

    /** A message on its way, under a key that makes it known when it comes again. */
    CompletableFuture<Answer> send(String session, String key, String text) {
        HttpRequest request = request("/api/sessions/" + session + "/messages")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(
                        new JsonObject().put("content", text).encode()))
                .build();
        return http.sendAsync(request, BodyHandlers.ofString())
                .handle((response, failure) -> failure == null
                        ? new Answer(response.statusCode(), response.body())
                        : new Answer(0, failure.toString()));
    }

    /**
     * What came of a message.
     *
     * @param status 0 when there was no answer
     * @param text the answer, or why there was none
     */
    record Answer(int status, String text) {}

    /** The conversation, oldest first, as {@code user: …} and {@code assistant: …}. */
    List<String> transcript(String session) {
        return list("/api/sessions/" + session + "/messages").stream()
                .map(message -> message.getString("role") + ": " + message.getString("content"))
                .toList();
    }

    /** What was noted on it. */
    List<String> notes(String session) {
        return list("/api/sessions/" + session + "/notes").stream()
                .map(note -> note.getString("text"))
                .toList();
    }

    String status(String session) {
        return get("/api/sessions/" + session).getString("status");
    }

    private List<JsonObject> list(String path) {
        JsonArray data = get(path + "?limit=100").getJsonArray("data");
        return data.stream().map(JsonObject.class::cast).toList();
    }

    private static JsonObject definition(String crmUrl, String credential) {
        JsonObject definition = new JsonObject(sample());
        for (Object block : definition.getJsonArray("blocks")) {
            for (Object one : ((JsonObject) block).getJsonArray("actions")) {
                JsonObject action = (JsonObject) one;
                if (action.getString("type").equals("webhook")) {
                    action.put("url", crmUrl);
                } else if (action.getString("type").equals("openai")) {
                    action.put("credential", credential).put("model", "stub");
                }
            }
        }
        return definition;
    }

    /** From the module's folder or from the one above it. */
    private static String sample() {
        Path below = Path.of("samples", "flows", "lead.json");
        try {
            return Files.readString(Files.exists(below) ? below : Path.of("..").resolve(below));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String create(String path, JsonObject body) {
        return post(path, body).getString("id");
    }

    private JsonObject post(String path, JsonObject body) {
        return exchange(
                request(path).POST(BodyPublishers.ofString(body.encode())).build());
    }

    private JsonObject get(String path) {
        return exchange(request(path).build());
    }

    private JsonObject exchange(HttpRequest request) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException(request.uri() + ": " + response.statusCode() + " " + response.body());
            }
            return new JsonObject(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(String.valueOf(request.uri()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private HttpRequest.Builder request(String path) {
        // Asked for each time: a victim that was killed comes back somewhere else.
        URI url = victim.url().resolve(path);
        return HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + victim.adminKey())
                .header("Content-Type", "application/json");
    }
}
