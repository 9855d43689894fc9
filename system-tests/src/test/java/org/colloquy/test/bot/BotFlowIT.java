package org.colloquy.test.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.JsonText;
import org.colloquy.test.client.Reply;
import org.colloquy.test.model.StubModel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bots that flows answer for, which is a type that Evolution does not have: how they are stored and what is refused. */
@AgainstServer
class BotFlowIT {

    private final Colloquy colloquy;
    private final StubModel stub;
    private Shop shop;

    BotFlowIT(Colloquy colloquy, StubModel stub) {
        this.colloquy = colloquy;
        this.stub = stub;
    }

    @BeforeEach
    void openShop() {
        shop = new Shop(colloquy, stub);
    }

    private String flow() {
        Map<String, Object> say = Map.of("type", "send_message", "text", "Hello");
        return colloquy.door()
                .post(
                        "/api/flows",
                        Map.of(
                                "name",
                                "Greeting",
                                "start",
                                "a",
                                "blocks",
                                List.of(Map.of("id", "a", "actions", List.of(say)))))
                .expect(201)
                .id();
    }

    private static Map<String, Object> ofFlow(String flow) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("enabled", true);
        body.put("botType", "flow");
        body.put("flowId", flow);
        body.put("triggerType", "all");
        return body;
    }

    private Reply create(Map<String, Object> body) {
        return shop.door().post("/openai/create/" + shop.name(), body);
    }

    @Test
    void aBotOfAFlowNeedsNoCredentialAndNoModel() {
        String flow = flow();

        Reply created = create(ofFlow(flow)).expect(201);

        assertThat(created.text("/botType")).isEqualTo("flow");
        assertThat(created.text("/flowId")).isEqualTo(flow);
        assertThat(created.json().path("openaiCredsId").isNull()).isTrue();
        JsonNode found = shop.door()
                .get("/openai/fetch/" + created.id() + "/" + shop.name())
                .expect(200)
                .json();
        assertThat(found).isEqualTo(created.json());
    }

    @Test
    void otherBotsAreAnsweredAsEvolutionAnswersThem() {
        String bot = shop.bot(Map.of("flowId", "ignored"));

        JsonNode found = shop.door()
                .get("/openai/fetch/" + bot + "/" + shop.name())
                .expect(200)
                .json();

        assertThat(found.has("flowId")).isFalse();
    }

    @Test
    void theFlowIsNeededAndMustBeOneOfTheWorkspace() {
        Map<String, Object> without = ofFlow("x");
        without.remove("flowId");
        String foreign = colloquy.createWorkspace("elsewhere")
                .door()
                .post(
                        "/api/flows",
                        Map.of("name", "F", "start", "a", "blocks", List.of(Map.of("id", "a", "actions", List.of()))))
                .expect(201)
                .id();

        assertThat(create(without).expect(400).text("/response/message/0")).isEqualTo("flowId is needed");
        assertThat(create(ofFlow(foreign)).expect(400).text("/response/message/0"))
                .isEqualTo("flowId must be a flow of this workspace");
    }

    @Test
    void aBotMayBecomeOneOfAFlowAndBack() {
        String flow = flow();
        String bot = shop.bot(Map.of());
        String path = "/openai/update/" + bot + "/" + shop.name();

        Reply changed = shop.door()
                .send("PUT", path, "application/json", JsonText.write(ofFlow(flow)))
                .expect(200);
        assertThat(changed.text("/flowId")).isEqualTo(flow);
        assertThat(changed.text("/openaiCredsId")).isEqualTo(shop.credential());

        shop.change(bot, Map.of());
        colloquy.door().delete("/api/flows/" + flow).expect(204);
    }

    @Test
    void aFlowThatABotNamesStays() {
        String flow = flow();
        Map<String, Object> named = ofFlow(flow);
        named.put("description", "Front desk");
        String bot = create(named).expect(201).id();

        Reply refused = colloquy.door().delete("/api/flows/" + flow);

        refused.problem(409).code("conflict");
        assertThat(refused.text("/detail")).contains("bot 'Front desk'");
        shop.door().delete("/openai/delete/" + bot + "/" + shop.name()).expect(200);
        colloquy.door().delete("/api/flows/" + flow).expect(204);
    }

    @Test
    void twoBotsOfOneFlowAreRefusedAsTwins() {
        String flow = flow();
        create(ofFlow(flow)).expect(201);
        Map<String, Object> second = ofFlow(flow);
        second.put("triggerType", "none");

        assertThat(create(second).expect(500).body()).contains("Openai Bot already exists");
    }
}
