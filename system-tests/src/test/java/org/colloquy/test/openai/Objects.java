package org.colloquy.test.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Door;
import org.colloquy.test.client.OpenAi;

/** One fresh object of each kind, so that every cell of a matrix may destroy what it touches. */
final class Objects {

    static final String FORM_TYPE = "multipart/form-data; boundary=x";
    static final String FORM = "--x\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\nuser_data\r\n"
            + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nhello\r\n--x--\r\n";

    private final Door door;
    private final Map<String, String> ids = new LinkedHashMap<>();

    private Objects(Door door) {
        this.door = door;
    }

    static Objects in(Colloquy colloquy) {
        OpenAi openAi = new OpenAi(colloquy);
        Objects objects = new Objects(colloquy.door());
        String run = openAi.runThatWaits();
        JsonNode waiting = objects.door.get(run).expect(200).json();
        String idle = openAi.createThread("Hello");
        objects.ids.put("thread", waiting.path("thread_id").asText());
        objects.ids.put("run", waiting.path("id").asText());
        objects.ids.put(
                "call",
                waiting.at("/required_action/submit_tool_outputs/tool_calls/0/id")
                        .asText());
        objects.ids.put("step", objects.door.get(run + "/steps").expect(200).text("/data/0/id"));
        objects.ids.put("idleThread", idle);
        objects.ids.put(
                "message",
                objects.door
                        .get("/v1/threads/" + idle + "/messages")
                        .expect(200)
                        .text("/data/0/id"));
        objects.ids.put("assistant", openAi.createAssistant());
        objects.ids.put("idleAssistant", openAi.createAssistant());
        objects.ids.put(
                "file",
                objects.door
                        .send("POST", "/v1/files", FORM_TYPE, FORM)
                        .expect(200)
                        .id());
        return objects;
    }

    /** The same ids in shape, of objects that never existed. */
    Objects ofNothing() {
        Objects nothing = new Objects(door);
        ids.forEach((name, id) ->
                nothing.ids.put(name, id.length() < 26 ? id : id.substring(0, id.length() - 20) + "0".repeat(20)));
        return nothing;
    }

    String fill(String template) {
        String filled = template;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        return filled;
    }

    boolean isIn(String text) {
        return ids.values().stream().anyMatch(text::contains);
    }

    /** Demands that all is there and as it was. */
    void requireUntouched() {
        JsonNode run = get("/v1/threads/{thread}/runs/{run}");
        assertThat(run.path("status").asText()).isEqualTo("requires_action");
        assertThat(run.path("metadata")).isEmpty();
        assertThat(get("/v1/threads/{idleThread}").path("metadata")).isEmpty();
        assertThat(get("/v1/threads/{idleThread}/messages").path("data")).hasSize(1);
        assertThat(get("/v1/threads/{idleThread}/messages/{message}").path("metadata"))
                .isEmpty();
        assertThat(get("/v1/threads/{idleThread}/runs").path("data")).isEmpty();
        assertThat(get("/v1/assistants/{assistant}").path("metadata")).isEmpty();
        assertThat(get("/v1/assistants/{idleAssistant}").path("id").asText()).isNotEmpty();
        assertThat(get("/v1/files/{file}").path("bytes").asInt()).isEqualTo(5);
    }

    private JsonNode get(String path) {
        return door.get(fill(path)).expect(200).json();
    }
}
