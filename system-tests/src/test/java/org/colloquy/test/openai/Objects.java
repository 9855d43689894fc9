package org.colloquy.test.openai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Door;
import org.colloquy.test.client.OpenAi;
import org.colloquy.test.client.Placeholders;

/** One object of each kind, made when it is first named, so that every cell of a matrix may destroy what it touches. */
final class Objects {

    static final String FORM_TYPE = "multipart/form-data; boundary=x";
    static final String FORM = "--x\r\nContent-Disposition: form-data; name=\"purpose\"\r\n\r\nuser_data\r\n"
            + "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nhello\r\n--x--\r\n";

    private final OpenAi openAi;
    private final Door door;
    private final Placeholders objects = new Placeholders();

    private Objects(Colloquy colloquy) {
        this.openAi = new OpenAi(colloquy);
        this.door = colloquy.door();
        objects.define("run", this::run);
        objects.define("thread", () -> objects.after("run", "thread"));
        objects.define("call", () -> objects.after("run", "call"));
        objects.define(
                "step",
                () -> get("/v1/threads/{thread}/runs/{run}/steps")
                        .at("/data/0/id")
                        .asText());
        objects.define("idleThread", () -> openAi.createThread("Hello"));
        objects.define(
                "message",
                () -> get("/v1/threads/{idleThread}/messages").at("/data/0/id").asText());
        objects.define("assistant", openAi::createAssistant);
        objects.define("idleAssistant", openAi::createAssistant);
        objects.define(
                "file",
                () -> door.send("POST", "/v1/files", FORM_TYPE, FORM)
                        .expect(200)
                        .id());
    }

    /** Objects of which none has been made. */
    static Objects in(Colloquy colloquy) {
        return new Objects(colloquy);
    }

    /** Makes one of each. */
    Objects complete() {
        objects.complete();
        return this;
    }

    /** Puts ids in place of the names in braces. */
    String fill(String template) {
        return objects.fill(template);
    }

    /** The same ids in shape, of objects that never existed. */
    String fillWithNothing(String template) {
        return objects.fillWithNothing(template);
    }

    /** Whether anything of what has been made is named. */
    boolean isIn(String text) {
        return objects.isIn(text);
    }

    /** One that waits for its caller. */
    private String run() {
        JsonNode waiting = door.get(openAi.runThatWaits()).expect(200).json();
        objects.note("thread", waiting.path("thread_id").asText());
        objects.note(
                "call",
                waiting.at("/required_action/submit_tool_outputs/tool_calls/0/id")
                        .asText());
        return waiting.path("id").asText();
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
