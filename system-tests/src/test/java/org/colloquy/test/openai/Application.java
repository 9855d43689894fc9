package org.colloquy.test.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Door;
import org.colloquy.test.client.EventStream;
import org.colloquy.test.client.Eventually;
import org.colloquy.test.client.Reply;
import org.colloquy.test.model.ScriptedModel;

/** What an application does through OpenAI's API. Every verb demands success. */
final class Application {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Set<String> MOVING = Set.of("queued", "in_progress", "cancelling");

    private final Door door;

    private Application(Door door) {
        this.door = door;
    }

    /** An application in a workspace of its own that asks this model. */
    static Application on(Colloquy colloquy, ScriptedModel model) {
        return of(workspaceOn(colloquy, model));
    }

    /** The application of somebody who has a key already. */
    static Application of(Colloquy somebody) {
        return through(somebody.door());
    }

    /** An application whose requests have these headers. */
    static Application through(Door door) {
        return new Application(door);
    }

    /** A new workspace whose standard provider is this model. */
    static Colloquy workspaceOn(Colloquy colloquy, ScriptedModel model) {
        Colloquy workspace = colloquy.createWorkspace("An application");
        for (JsonNode credential :
                workspace.door().get("/api/credentials").expect(200).json().path("data")) {
            if (credential.path("standard").asBoolean()) {
                workspace
                        .door()
                        .patch(
                                "/api/credentials/" + credential.path("id").asText(),
                                Map.of("baseUrl", model.url(), "apiKey", "sk-application"))
                        .expect(200);
            }
        }
        return workspace;
    }

    /** A function as assistants are told of it. */
    static Map<String, Object> function(String name) {
        return Map.of(
                "type",
                "function",
                "function",
                Map.of("name", name, "parameters", Map.of("type", "object", "properties", Map.of())));
    }

    Door door() {
        return door;
    }

    /** An assistant with these functions. */
    String assistant(String... functions) {
        List<Object> tools = new ArrayList<>();
        for (String function : functions) {
            tools.add(function(function));
        }
        return assistant(Map.of("tools", tools));
    }

    /** An assistant with these fields beside its model. */
    String assistant(Map<String, ?> fields) {
        return door.post("/v1/assistants", with("model", "stub-model", fields))
                .expect(200)
                .id();
    }

    /** A thread on which a user has said this. */
    String thread(String... said) {
        String thread = door.post("/v1/threads", Map.of()).expect(200).id();
        for (String text : said) {
            say(thread, text);
        }
        return thread;
    }

    String say(String thread, String text) {
        return trySay(thread, text).expect(200).id();
    }

    Reply trySay(String thread, String text) {
        return door.post("/v1/threads/" + thread + "/messages", Map.of("role", "user", "content", text));
    }

    /** A run with these fields beside its assistant. */
    JsonNode run(String thread, String assistant, Map<String, ?> fields) {
        return tryRun(thread, assistant, fields).expect(200).json();
    }

    Reply tryRun(String thread, String assistant, Map<String, ?> fields) {
        return door.post(runs(thread), with("assistant_id", assistant, fields));
    }

    /** A run whose events are listened to. */
    EventStream listen(String thread, String assistant, Map<String, ?> fields) {
        return door.stream(runs(thread), with("stream", true, with("assistant_id", assistant, fields)))
                .expectStream();
    }

    /** A run from its beginning until it ends or waits for its caller. */
    JsonNode settle(String thread, String assistant, Map<String, ?> fields) {
        return settled(thread, run(thread, assistant, fields).path("id").asText());
    }

    /** A run as soon as it has ended or waits for its caller. */
    JsonNode settled(String thread, String run) {
        return Eventually.find(PATIENCE, () -> {
            JsonNode seen = get(thread, run);
            return MOVING.contains(seen.path("status").asText()) ? Optional.empty() : Optional.of(seen);
        });
    }

    /** A run as soon as it stands there. */
    JsonNode await(String thread, String run, String status) {
        return Eventually.find(PATIENCE, () -> {
            JsonNode seen = get(thread, run);
            return seen.path("status").asText().equals(status) ? Optional.of(seen) : Optional.empty();
        });
    }

    JsonNode get(String thread, String run) {
        return door.get(runs(thread) + "/" + run).expect(200).json();
    }

    Reply cancel(String thread, String run) {
        return door.post(runs(thread) + "/" + run + "/cancel", Map.of());
    }

    /** Outputs as id, text, id, text. */
    Reply submit(String thread, String run, String... outputs) {
        return door.post(submissions(thread, run), Map.of("tool_outputs", outputs(outputs)));
    }

    /** The same, listening to how the run goes on. */
    EventStream submitAndListen(String thread, String run, String... outputs) {
        return door.stream(submissions(thread, run), Map.of("stream", true, "tool_outputs", outputs(outputs)))
                .expectStream();
    }

    /** A run's steps, oldest first. */
    JsonNode steps(String thread, String run) {
        return door.get(runs(thread) + "/" + run + "/steps?order=asc")
                .expect(200)
                .json()
                .path("data");
    }

    /** A thread's messages, oldest first, up to a hundred. */
    JsonNode messages(String thread) {
        return door.get("/v1/threads/" + thread + "/messages?order=asc&limit=100")
                .expect(200)
                .json()
                .path("data");
    }

    static String runs(String thread) {
        return "/v1/threads/" + thread + "/runs";
    }

    private static String submissions(String thread, String run) {
        return runs(thread) + "/" + run + "/submit_tool_outputs";
    }

    private static List<Map<String, String>> outputs(String... outputs) {
        List<Map<String, String>> all = new ArrayList<>();
        for (int i = 0; i < outputs.length; i += 2) {
            all.add(Map.of("tool_call_id", outputs[i], "output", outputs[i + 1]));
        }
        return all;
    }

    private static Map<String, Object> with(String name, Object value, Map<String, ?> fields) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of(name, value));
        body.putAll(fields);
        return body;
    }
}
