package org.colloquy.test.flow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.JsonText;
import org.colloquy.test.client.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@AgainstServer
class FlowsIT {

    private final Colloquy colloquy;

    FlowsIT(Colloquy colloquy) {
        this.colloquy = colloquy;
    }

    private static Map<String, Object> flow(String text) {
        Map<String, Object> say = Map.of("type", "send_message", "text", text);
        Map<String, Object> ask = Map.of("type", "wait_for_answer", "variable", "said");
        return Map.of(
                "name",
                "Talk",
                "start",
                "a",
                "variables",
                List.of(Map.of("name", "said", "type", "text")),
                "blocks",
                List.of(Map.of("id", "a", "actions", List.of(say, ask))));
    }

    private Reply create(Map<String, Object> definition) {
        return colloquy.door().post("/api/flows", definition).expect(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"faq", "lead", "appointment"})
    void theSamplesCanBeImportedExportedAndImportedAgain(String name) throws IOException {
        JsonNode sample = JsonText.parse(Files.readString(Path.of("..", "samples", "flows", name + ".json")));

        JsonNode exported = export(sample);

        assertThat(exported.path("blocks").findValuesAsText("type"))
                .isEqualTo(sample.path("blocks").findValuesAsText("type"));
        assertThat(export(exported)).isEqualTo(exported);
    }

    private JsonNode export(JsonNode definition) {
        String id = colloquy.door().post("/api/flows", definition).expect(201).id();
        return colloquy.door()
                .get("/api/flows/" + id + "/definition")
                .expect(200)
                .json();
    }

    @Test
    void aFlowIsRefusedWithEveryFaultAtOnce() {
        Map<String, Object> wrong = new HashMap<>(flow("{{nobody}}"));
        wrong.put("start", "nowhere");

        Reply refused = colloquy.door().post("/api/flows", wrong);

        refused.problem(400).code("invalid-request");
        assertThat(refused.json().path("violations").findValuesAsText("field"))
                .containsExactly("blocks[0]", "blocks[0].actions[0].text", "start");
        Reply check = colloquy.door().post("/api/flows/check", wrong).expect(200);
        assertThat(check.json().path("valid").asBoolean()).isFalse();
        assertThat(check.json().path("violations")).isEqualTo(refused.json().path("violations"));
    }

    @Test
    void thePublishedVersionStaysWhileTheDraftGoesOnChanging() {
        String id = create(flow("one")).id();
        assertThat(colloquy.door()
                        .post("/api/flows/" + id + "/publish", Map.of())
                        .expect(200)
                        .text("/publishedVersion"))
                .isEqualTo("1");

        Reply changed = colloquy.door()
                .send("PUT", "/api/flows/" + id, "application/json", JsonText.write(flow("two")))
                .expect(200);

        assertThat(changed.text("/unpublishedChanges")).isEqualTo("true");
        assertThat(colloquy.door()
                        .get("/api/flows/" + id + "/versions/1")
                        .expect(200)
                        .text("/blocks/0/actions/0/text"))
                .isEqualTo("one");
        colloquy.door().post("/api/flows/" + id + "/publish", Map.of()).expect(200);
        Reply again =
                colloquy.door().post("/api/flows/" + id + "/publish", Map.of()).expect(200);
        assertThat(again.text("/publishedVersion")).isEqualTo("2");
        assertThat(colloquy.door()
                        .get("/api/flows/" + id + "/versions")
                        .expect(200)
                        .json()
                        .findValuesAsText("number"))
                .containsExactly("2", "1");
    }

    @Test
    void aCopyIsAFlowOfItsOwn() {
        String id = create(flow("one")).id();

        Reply copy = colloquy.door()
                .post("/api/flows/" + id + "/copy", Map.of("name", "Other"))
                .expect(201);
        colloquy.door().delete("/api/flows/" + id).expect(204);

        assertThat(colloquy.door().get("/api/flows/" + copy.id()).expect(200).text("/name"))
                .isEqualTo("Other");
    }

    @Test
    void aDraftIsTriedStepByStep() {
        String id = create(flow("Hello {{contact.name}}")).id();
        String simulations = "/api/flows/" + id + "/simulations";

        Reply begun = colloquy.door()
                .post(simulations, Map.of("contact", Map.of("name", "Ana")))
                .expect(200);
        assertThat(begun.text("/status")).isEqualTo("waiting");
        assertThat(begun.text("/effects/0/text")).isEqualTo("Hello Ana");

        Reply ended = colloquy.door()
                .post(
                        simulations,
                        Map.of("state", begun.json().path("state"), "event", Map.of("type", "message", "text", "Hi")))
                .expect(200);
        assertThat(ended.text("/status")).isEqualTo("ended");
        assertThat(ended.text("/steps/0/outcome")).isEqualTo("answered: Hi");
    }

    @Test
    void aStateThatIsNoneIsRefused() {
        String simulations = "/api/flows/" + create(flow("one")).id() + "/simulations";

        colloquy.door()
                .post(simulations, Map.of("state", Map.of("status", "waiting"), "event", Map.of("type", "elapsed")))
                .problem(400)
                .code("invalid-request");
    }
}
