package org.colloquy.test.load;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The few calls of {@code /api} that a benchmark or a drill needs. Methods that return no future block. */
public final class ColloquyApi implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SETUP_AT_ONCE = 16;
    private static final int PAGE = 100;

    private final Wire wire;

    public ColloquyApi(URI server, String adminKey, int connections) {
        wire = new Wire(server.resolve("/api"), adminKey, connections);
    }

    Wire wire() {
        return wire;
    }

    /** A chatbot with a credential of its own that leads to {@code modelUrl}; returns its id. */
    public String chatbot(String modelUrl) {
        JsonObject credential = new JsonObject()
                .put("name", "benchmark model")
                .put("apiKey", "sk-benchmark-0000")
                .put("baseUrl", modelUrl);
        String credentialId = create("/credentials", credential);
        JsonObject chatbot = new JsonObject()
                .put("name", "Benchmark")
                .put("description", "answers what it is asked")
                .put("model", "stub")
                .put("credentialId", credentialId);
        return create("/chatbots", chatbot);
    }

    /** As many sessions with the chatbot, each of a client of its own; returns their ids. */
    public List<String> sessions(String chatbotId, int count) {
        List<String> ids = new ArrayList<>();
        for (int from = 0; from < count; from += SETUP_AT_ONCE) {
            List<Future<String>> batch = new ArrayList<>();
            for (int i = from; i < Math.min(count, from + SETUP_AT_ONCE); i++) {
                batch.add(session(chatbotId, i));
            }
            Waiting.on("sessions from " + from, Future.all(batch), PATIENCE);
            batch.forEach(created -> ids.add(created.result()));
        }
        return ids;
    }

    /** Asks and waits for the answer; returns its HTTP status. */
    public int ask(String sessionId, String question, Duration atMost) {
        return Waiting.on("\"" + question + "\" in " + sessionId, ask(sessionId, question), atMost)
                .status();
    }

    /** Asks without waiting; tells when the answer has come. A connection that breaks tells nothing. */
    public void askInBackground(String sessionId, String question, Runnable onAnswer) {
        ask(sessionId, question).onSuccess(reply -> {
            if (reply.status() == 200) {
                onAnswer.run();
            }
        });
    }

    Future<Reply> ask(String sessionId, String question) {
        return wire.post(messages(sessionId), new JsonObject().put("content", question));
    }

    /** Asks for an event stream; the first piece is the first event in which {@code piece} is found. */
    Future<Reply> askStreaming(String sessionId, String question, String piece) {
        return wire.stream(messages(sessionId), new JsonObject().put("content", question), piece);
    }

    /** All messages of a session in the order of the conversation. */
    public List<JsonObject> transcript(String sessionId) {
        return all(messages(sessionId));
    }

    /** All runs of a session, newest first. */
    public List<JsonObject> runs(String sessionId) {
        return all("/sessions/" + sessionId + "/runs");
    }

    @Override
    public void close() {
        wire.close();
    }

    private List<JsonObject> all(String path) {
        List<JsonObject> found = new ArrayList<>();
        String after = "";
        do {
            JsonObject page = Waiting.on("GET " + path, wire.get(path + "?limit=" + PAGE + after), PATIENCE)
                    .require(200);
            JsonArray data = page.getJsonArray("data");
            for (int i = 0; i < data.size(); i++) {
                found.add(data.getJsonObject(i));
            }
            after = page.getBoolean("hasMore") ? "&after=" + page.getString("nextAfter") : "";
        } while (!after.isEmpty());
        return found;
    }

    private Future<String> session(String chatbotId, int number) {
        return created("/clients", new JsonObject().put("name", "Client " + number))
                .compose(clientId -> created(
                        "/sessions",
                        new JsonObject().put("chatbotId", chatbotId).put("clientId", clientId)));
    }

    private String create(String path, JsonObject body) {
        return Waiting.on("POST " + path, created(path, body), PATIENCE);
    }

    private Future<String> created(String path, JsonObject body) {
        return wire.post(path, body).map(reply -> reply.require(201).getString("id"));
    }

    private static String messages(String sessionId) {
        return "/sessions/" + sessionId + "/messages";
    }
}
