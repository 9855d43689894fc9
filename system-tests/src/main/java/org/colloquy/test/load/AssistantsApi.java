package org.colloquy.test.load;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The few calls of {@code /v1} that a benchmark or a drill needs. Methods that return no future block. */
public final class AssistantsApi implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SETUP_AT_ONCE = 16;

    private final Wire wire;

    public AssistantsApi(URI server, String key, int connections) {
        wire = new Wire(server.resolve("/v1"), key, connections);
    }

    Wire wire() {
        return wire;
    }

    /** An assistant that knows these functions; returns its id. */
    public String assistant(String... functions) {
        JsonArray tools = new JsonArray();
        for (String function : functions) {
            JsonObject known =
                    new JsonObject().put("name", function).put("parameters", JsonObject.of("type", "object"));
            tools.add(JsonObject.of("type", "function", "function", known));
        }
        return post("/assistants", JsonObject.of("model", "stub", "tools", tools))
                .getString("id");
    }

    /** As many empty threads; returns their ids. */
    public List<String> threads(int count) {
        List<String> ids = new ArrayList<>();
        for (int from = 0; from < count; from += SETUP_AT_ONCE) {
            List<Future<Reply>> batch = new ArrayList<>();
            for (int i = from; i < Math.min(count, from + SETUP_AT_ONCE); i++) {
                batch.add(wire.post("/threads", new JsonObject()));
            }
            Waiting.on("threads from " + from, Future.all(batch), PATIENCE);
            batch.forEach(made -> ids.add(made.result().require(200).getString("id")));
        }
        return ids;
    }

    /** A question on a thread and the run that answers it. */
    public JsonObject run(String thread, String assistant, String question) {
        return post(runs(thread), order(assistant, question));
    }

    /** The same, its events told to a listener; returns at once. The future's value is the status of the answer. */
    public Future<Integer> listen(String thread, String assistant, String question, EventListener listener) {
        return wire.listen(runs(thread), order(assistant, question).put("stream", true), listener);
    }

    /** All events of a run from its first; returns when the stream has ended. */
    public void replay(String thread, String run, EventListener listener) {
        String path = runs(thread) + "/" + run + "/events";
        int status = Waiting.on("GET " + path, wire.listen(path, null, listener), PATIENCE);
        if (status != 200) {
            throw new IllegalStateException("GET " + path + ": status " + status);
        }
    }

    /** A run, or the newest of its thread when its id is not known. */
    public @Nullable JsonObject find(String thread, @Nullable String run) {
        if (run != null) {
            return get(runs(thread) + "/" + run);
        }
        List<JsonObject> newest = data(runs(thread) + "?limit=1");
        return newest.isEmpty() ? null : newest.get(0);
    }

    /** Gives a run what it waits for. */
    public void submit(String thread, String run, Map<String, String> outputs) {
        JsonArray sent = new JsonArray();
        outputs.forEach((id, output) -> sent.add(JsonObject.of("tool_call_id", id, "output", output)));
        post(runs(thread) + "/" + run + "/submit_tool_outputs", JsonObject.of("tool_outputs", sent));
    }

    /** A run's steps, oldest first. */
    public List<JsonObject> steps(String thread, String run) {
        return data(runs(thread) + "/" + run + "/steps?order=asc&limit=100");
    }

    /** A thread's messages, oldest first. */
    public List<JsonObject> messages(String thread) {
        return data("/threads/" + thread + "/messages?order=asc&limit=100");
    }

    @Override
    public void close() {
        wire.close();
    }

    static String runs(String thread) {
        return "/threads/" + thread + "/runs";
    }

    static JsonObject order(String assistant, String question) {
        JsonArray messages = new JsonArray().add(JsonObject.of("role", "user", "content", question));
        return JsonObject.of("assistant_id", assistant, "additional_messages", messages);
    }

    private List<JsonObject> data(String path) {
        return get(path).getJsonArray("data").stream()
                .map(JsonObject.class::cast)
                .toList();
    }

    private JsonObject get(String path) {
        return Waiting.on("GET " + path, wire.get(path), PATIENCE).require(200);
    }

    private JsonObject post(String path, JsonObject body) {
        return Waiting.on("POST " + path, wire.post(path, body), PATIENCE).require(200);
    }
}
