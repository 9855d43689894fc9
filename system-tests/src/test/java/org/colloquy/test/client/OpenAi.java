package org.colloquy.test.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an application does that was written against OpenAI's API. Every verb demands success. */
public final class OpenAi {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> MOVING = List.of("queued", "in_progress", "cancelling");

    private final Door door;

    public OpenAi(Colloquy colloquy) {
        this.door = colloquy.door();
    }

    /** The plain HTTP behind the verbs. */
    public Door door() {
        return door;
    }

    public String createAssistant() {
        return createAssistant(Map.of());
    }

    /** An assistant with these fields beside its model. */
    public String createAssistant(Map<String, ?> fields) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("model", "sandbox"));
        body.putAll(fields);
        return door.post("/v1/assistants", body).expect(200).id();
    }

    /** An assistant that may call a function of this name, which the caller executes. */
    public String createAssistantWith(String function) {
        return createAssistant(
                Map.of("tools", List.of(Map.of("type", "function", "function", Map.of("name", function)))));
    }

    public String createThread() {
        return door.post("/v1/threads", Map.of()).expect(200).id();
    }

    /** A thread on which somebody has said this. */
    public String createThread(String text) {
        return door.post("/v1/threads", Map.of("messages", List.of(message(text))))
                .expect(200)
                .id();
    }

    public static Map<String, Object> message(String text) {
        return Map.of("role", "user", "content", text);
    }

    /** Starts a run and returns its address. */
    public String run(String threadId, String assistantId) {
        String id = door.post("/v1/threads/" + threadId + "/runs", Map.of("assistant_id", assistantId))
                .expect(200)
                .id();
        return "/v1/threads/" + threadId + "/runs/" + id;
    }

    /** Waits until a run does not go on by itself. */
    public JsonNode rest(String run) {
        return Eventually.find(
                PATIENCE,
                () -> Optional.of(door.get(run).expect(200).json())
                        .filter(json -> !MOVING.contains(json.path("status").asText())));
    }

    /** A run that waits for the output of one call. */
    public String runThatWaits() {
        String run = run(createThread("call lookup {\"id\":1}"), createAssistantWith("lookup"));
        assertThat(rest(run).path("status").asText()).isEqualTo("requires_action");
        return run;
    }

    /** The ids of a whole list, page by page, as official clients go through it. */
    public List<String> idsOf(String list) {
        List<String> ids = new ArrayList<>();
        String separator = list.contains("?") ? "&" : "?";
        String after = "";
        boolean more = true;
        while (more) {
            JsonNode page = door.get(list + after).expect(200).json();
            page.path("data").forEach(one -> ids.add(one.path("id").asText()));
            more = page.path("has_more").asBoolean();
            after = separator + "after=" + page.path("last_id").asText();
        }
        return ids;
    }

    /** Demands an error in OpenAI's form with this status, and returns it. */
    public static JsonNode error(Reply reply, int status) {
        reply.expect(status);
        assertThat(reply.contentTypes()).as(reply::body).first().asString().startsWith("application/json");
        assertThat(reply.header("x-request-id")).as("x-request-id").isPresent();
        JsonNode error = reply.json().path("error");
        assertThat(error.fieldNames())
                .toIterable()
                .as(reply::body)
                .containsExactlyInAnyOrder("message", "type", "param", "code");
        assertThat(error.path("message").asText()).isNotBlank();
        return error;
    }
}
