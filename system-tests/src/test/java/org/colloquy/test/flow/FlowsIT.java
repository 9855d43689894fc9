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
    void aFlowIsEnabledAfterItHasBeenPublished() {
        Reply created = create(flow("one"));
        String path = "/api/flows/" + created.id();
        assertThat(created.text("/enabled")).isEqualTo("false");

        colloquy.door().post(path + "/enable", Map.of()).problem(409).code("conflict");
        colloquy.door().post(path + "/publish", Map.of()).expect(200);

        Reply enabled = colloquy.door().post(path + "/enable", Map.of()).expect(200);
        assertThat(enabled.text("/enabled")).isEqualTo("true");
        assertThat(colloquy.door().get(path).expect(200).text("/enabled")).isEqualTo("true");
        Reply disabled = colloquy.door().post(path + "/disable", Map.of()).expect(200);
        assertThat(disabled.text("/enabled")).isEqualTo("false");
    }

    @Test
    void aFlowIsNotPublishedBeforeEverythingThatItNamesIsThere() {
        String draft = create(flow("one")).id();
        String id = create(of(
                        Map.of("type", "webhook", "method", "GET", "url", "https://x.example", "credential", "nobody"),
                        Map.of("type", "openai", "prompt", "Hi", "credential", "nobody"),
                        Map.of("type", "call_function", "function", "no-such-function"),
                        Map.of("type", "jump_to_flow", "flow", "flow_x", "returns", true, "in", Map.of("mood", "x")),
                        Map.of("type", "jump_to_flow", "flow", draft, "returns", true),
                        Map.of("type", "ai_agent", "assistant", "nobody")))
                .id();

        Reply refused = colloquy.door().post("/api/flows/" + id + "/publish", Map.of());

        refused.problem(400).code("invalid-request");
        assertThat(refused.json().path("violations").findValuesAsText("field"))
                .containsExactly(
                        "blocks[0].actions[0].credential",
                        "blocks[0].actions[1].credential",
                        "blocks[0].actions[2].function",
                        "blocks[0].actions[3].flow",
                        "blocks[0].actions[4].flow",
                        "blocks[0].actions[5].assistant");
        assertThat(refused.json().path("violations").findValuesAsText("message"))
                .contains("names the unknown credential 'nobody'", "names a flow that has not been published");
        assertThat(colloquy.door().get("/api/flows/" + id).expect(200).json().has("publishedVersion"))
                .isFalse();
    }

    @Test
    void aFlowThatNamesWhatIsThereIsPublished() {
        String credential = colloquy.createCredential(Map.of());
        String assistant = colloquy.createChatbot();
        String other = published(flow("one"));
        String id = create(of(
                        Map.of("type", "openai", "prompt", "Hi", "credential", credential),
                        Map.of(
                                "type",
                                "jump_to_flow",
                                "flow",
                                other,
                                "block",
                                "a",
                                "returns",
                                true,
                                "in",
                                Map.of("said", "x")),
                        Map.of("type", "ai_agent", "assistant", assistant)))
                .id();

        colloquy.door().post("/api/flows/" + id + "/publish", Map.of()).expect(200);
    }

    @Test
    void aJumpNamesEntriesAndVariablesOfThePublishedFlow() {
        String other = published(flow("one"));
        String id = create(of(
                        Map.of("type", "jump_to_flow", "flow", other, "block", "nowhere", "in", Map.of("mood", "x"))))
                .id();

        Reply refused = colloquy.door().post("/api/flows/" + id + "/publish", Map.of());

        refused.problem(400).code("invalid-request");
        assertThat(refused.json().path("violations").findValuesAsText("field"))
                .containsExactly("blocks[0].actions[0].block", "blocks[0].actions[0].in.mood");
    }

    @Test
    void aFlowOfAnotherWorkspaceIsUnknown() {
        String foreign = published(colloquy.createWorkspace("elsewhere"), flow("one"));
        String id = create(of(Map.of("type", "jump_to_flow", "flow", foreign))).id();

        Reply refused = colloquy.door().post("/api/flows/" + id + "/publish", Map.of());

        refused.problem(400).code("invalid-request");
        assertThat(refused.text("/violations/0/message")).isEqualTo("names the unknown flow '" + foreign + "'");
        colloquy.door()
                .post("/api/chatbots", Map.of("name", "Ada", "description", "helps", "flowId", foreign))
                .problem(400)
                .code("invalid-request");
    }

    @Test
    void aFlowThatIsUsedIsNotDeletedAndSaysByWhom() {
        String used = published(flow("one"));
        String chatbot = colloquy.createChatbot(Map.of("name", "Frida", "flowId", used));
        String jumping =
                create(of(Map.of("type", "jump_to_flow", "flow", used))).id();

        colloquy.door().post("/api/flows/" + jumping + "/publish", Map.of()).expect(200);

        Reply refused = colloquy.door().delete("/api/flows/" + used);
        refused.problem(409).code("conflict");
        assertThat(refused.text("/detail")).contains("chatbot 'Frida'", "flow 'Talk'");
        colloquy.door()
                .send("PATCH", "/api/chatbots/" + chatbot, "application/json", "{\"flowId\":null}")
                .expect(200);
        colloquy.door().delete("/api/flows/" + jumping).expect(204);
        colloquy.door().delete("/api/flows/" + used).expect(204);
    }

    @Test
    void aChatbotRemembersItsFlowInItsVersions() {
        String flow = create(flow("one")).id();
        String chatbot = colloquy.createChatbot(Map.of("flowId", flow));
        String path = "/api/chatbots/" + chatbot;
        String versions = "/api/assistants/" + chatbot + "/versions";
        assertThat(colloquy.door().get(path).expect(200).text("/flowId")).isEqualTo(flow);

        Reply cleared = colloquy.door()
                .send("PATCH", path, "application/json", "{\"flowId\":null}")
                .expect(200);

        assertThat(cleared.json().path("flowId").isTextual()).isFalse();
        assertThat(colloquy.door().get(versions + "/1").expect(200).text("/content/flowId"))
                .isEqualTo(flow);
        colloquy.door().delete("/api/flows/" + flow).expect(204);
        colloquy.door().post(versions + "/1/restore", Map.of()).problem(400).code("invalid-request");
    }

    @SafeVarargs
    private static Map<String, Object> of(Map<String, Object>... actions) {
        Map<String, Object> definition = new HashMap<>(flow("unused"));
        definition.put("blocks", List.of(Map.of("id", "a", "actions", List.of(actions))));
        return definition;
    }

    private String published(Map<String, Object> definition) {
        return published(colloquy, definition);
    }

    private static String published(Colloquy tenant, Map<String, Object> definition) {
        String id = tenant.door().post("/api/flows", definition).expect(201).id();
        tenant.door().post("/api/flows/" + id + "/publish", Map.of()).expect(200);
        return id;
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
