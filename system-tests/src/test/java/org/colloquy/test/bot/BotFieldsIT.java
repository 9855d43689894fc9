package org.colloquy.test.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Eventually;
import org.colloquy.test.client.JsonText;
import org.colloquy.test.model.ModelCall;
import org.colloquy.test.model.ModelReply;
import org.colloquy.test.model.ModelTurn;
import org.colloquy.test.model.Pause;
import org.colloquy.test.model.Script;
import org.colloquy.test.model.ScriptedModel;
import org.colloquy.test.model.StubModel;
import org.junit.jupiter.api.Test;

/** A bot's fields, one by one: the rows of the contract's field table, prompts and functions. */
@AgainstServer
class BotFieldsIT {

    private static final String ANN = "551100000001@s.whatsapp.net";
    private static final String GROUP = "123456-789@g.us";
    private static final String OPTIONS =
            "{\"strictStatus\":false,\"expireUnit\":\"seconds\",\"showKeys\":false,\"allowTwins\":false}";

    private final Colloquy colloquy;
    private final StubModel stub;

    BotFieldsIT(Colloquy colloquy, StubModel stub) {
        this.colloquy = colloquy;
        this.stub = stub;
    }

    @Test
    void expireEndsASessionOfWhichNothingIsHeardAndTheNextMessageBeginsAnew() {
        Colloquy tenant = colloquy.createWorkspace("seconds");
        tenant.door()
                .send("PUT", "/api/channels/options", "application/json", OPTIONS)
                .expect(200);
        Shop shop = new Shop(tenant, stub);
        shop.bot(Map.of("expire", 1));
        shop.hear(ANN, "one");
        shop.says(ANN, "You said: one");

        Pause.of(Duration.ofMillis(1_300));

        assertThat(shop.status(ANN)).isEqualTo("none");
        shop.hear(ANN, "two");
        shop.says(ANN, "You said: one", "You said: two");
        assertThat(Prompts.of(shop.model().calls().get(1))).containsExactly("user: two");
    }

    @Test
    void delayMessageIsWaitedForBeforeEachMessage() {
        Shop shop = new Shop(colloquy, stub, (call, reply) -> reply.answer(call, "One.\n\nTwo."));
        shop.bot(Map.of("delayMessage", 700, "splitMessages", true));
        Instant begun = Instant.now();
        shop.hear(ANN, "hello");

        shop.says(ANN, "One.", "Two.");

        assertThat(Duration.between(begun, Instant.now())).isGreaterThan(Duration.ofMillis(1_400));
    }

    @Test
    void timePerCharIsAtLeastASecondPerMessage() {
        Shop shop = new Shop(colloquy, stub);
        shop.bot(Map.of("timePerChar", 1));
        Instant begun = Instant.now();
        shop.hear(ANN, "hello");

        shop.says(ANN, "You said: hello");

        assertThat(Duration.between(begun, Instant.now())).isGreaterThan(Duration.ofMillis(1_000));
    }

    @Test
    void unknownMessageIsSentForWhatCannotBeUsed() {
        Shop shop = new Shop(colloquy, stub);
        shop.bot(Map.of("unknownMessage", "Words, please"));

        shop.hear(ANN, false, shop.nextId(), Map.of("stickerMessage", Map.of("url", "x")), "stickerMessage");

        shop.says(ANN, "Words, please");
        assertThat(shop.model().calls()).isEmpty();
    }

    @Test
    void listeningFromMeTakesTheOwnersMessagesAsTheContacts() {
        Shop shop = new Shop(colloquy, stub);
        shop.settings(Map.of());
        String bot = shop.bot(Map.of("listeningFromMe", false, "stopBotFromMe", false));
        shop.ownerWrites(ANN, "one");
        shop.staysAt(ANN);

        shop.change(bot, Map.of("listeningFromMe", true, "stopBotFromMe", false));
        shop.ownerWrites(ANN, "two");

        shop.says(ANN, "You said: two");
    }

    @Test
    void debounceTimeGathersABurstIntoOneQuestion() {
        Shop shop = new Shop(colloquy, stub);
        shop.bot(Map.of("debounceTime", 4));

        shop.hear(ANN, "one");
        Pause.of(Duration.ofMillis(2_200));
        shop.hear(ANN, "two");
        Pause.of(Duration.ofMillis(2_200));
        shop.hear(ANN, "three");

        shop.says(ANN, "You said: one\ntwo\nthree");
        assertThat(shop.model().calls()).hasSize(1);
    }

    @Test
    void ignoreJidsKnowsContactsAndKinds() {
        Shop shop = new Shop(colloquy, stub);
        shop.bot(Map.of("ignoreJids", List.of("@g.us")));

        shop.hear(GROUP, "in a group");
        shop.hear(ANN, "alone");

        shop.says(ANN, "You said: alone");
        assertThat(shop.said(GROUP)).isEmpty();
    }

    @Test
    void linksToMediaAreSentAsMediaAfterTheTextBeforeThem() {
        Shop shop = new Shop(
                colloquy,
                stub,
                (call, reply) -> reply.answer(call, "Look:\n\n![A cat](https://x.example.org/cat.png)\n\nNice?"));
        shop.bot(Map.of("splitMessages", true));

        shop.hear(ANN, "hello");

        shop.says(ANN, "Look:", "A cat <https://x.example.org/cat.png>", "Nice?");
    }

    @Test
    void thePromptIsSystemAssistantUserHistoryAndTheMessageWithTenMessagesOfHistory() {
        Shop shop = new Shop(colloquy, stub, (call, reply) -> reply.answer(call, "ok"));
        shop.bot(Map.of(
                "systemMessages", List.of("Be short", "Be kind"),
                "assistantMessages", List.of("How can I help?"),
                "userMessages", List.of("I am Grace"),
                "maxTokens", 77));
        for (int i = 1; i <= 7; i++) {
            shop.hear(ANN, "m" + i);
            shop.says(ANN, IntStream.range(0, i).mapToObj(n -> "ok").toArray(String[]::new));
        }

        var last = shop.model().calls().get(6);
        assertThat(Prompts.of(last))
                .startsWith("system: Be short", "system: Be kind", "assistant: How can I help?", "user: I am Grace")
                .endsWith("user: m7")
                .contains("user: m2")
                .doesNotContain("user: m1")
                .hasSize(4 + 10 + 1);
        assertThat(last.body().toString()).contains("77");
    }

    @Test
    void aProvidersWordsNeverReachAContact() {
        Shop shop = new Shop(colloquy, stub, Script.refuse(400, "You exceeded your secret quota"));
        shop.bot(Map.of());

        shop.hear(ANN, "hello");

        shop.says(ANN, "Sorry, I cannot answer at the moment. Please try again later.");
    }

    @Test
    void functionUrlIsCalledWithTheNamesOfBothContractsAndTheContact() {
        ScriptedModel functions = stub.play((call, reply) -> reply.json(200, "{\"weather\":\"fine\"}"));
        Shop shop = new Shop(
                colloquy,
                stub,
                Script.inTurn(
                        ModelTurn.turn().call("call_1", "weather", "{\"city\":\"Bonn\"}"),
                        ModelTurn.turn().say("It is fine")));
        JsonNode tool = JsonText.parse(
                "{\"type\":\"function\",\"function\":{\"name\":\"weather\",\"parameters\":{\"type\":\"object\"}}}");
        String assistant = colloquy.door()
                .post("/v1/assistants", Map.of("model", "stub", "instructions", "Help", "tools", List.of(tool)))
                .expect(200)
                .id();
        shop.bot(Map.of("botType", "assistant", "assistantId", assistant, "functionUrl", functions.url()));

        shop.hear(ANN, "How is the weather?");

        shop.says(ANN, "It is fine");
        JsonNode body = functions.calls().get(0).body();
        assertThat(body.path("functionName").asText()).isEqualTo("weather");
        assertThat(body.path("name").asText()).isEqualTo("weather");
        assertThat(body.at("/functionArguments/city").asText()).isEqualTo("Bonn");
        assertThat(body.at("/functionArguments/remoteJid").asText()).isEqualTo(ANN);
        assertThat(body.at("/functionArguments/pushName").asText()).isEqualTo("Grace");
        assertThat(body.at("/arguments/city").asText()).isEqualTo("Bonn");
        assertThat(functions.calls().get(0).headers()).containsKey("x-colloquy-signature");
    }

    @Test
    void anAssistantThatTheProviderStillKeepsAnswersWithItsFunctions() {
        ScriptedModel functions = stub.play((call, reply) -> reply.json(200, "{\"weather\":\"fine\"}"));
        Shop shop = new Shop(colloquy, stub, BotFieldsIT::remoteAssistant);
        shop.bot(Map.of("botType", "assistant", "assistantId", "asst_remote", "functionUrl", functions.url()));

        shop.hear(ANN, "How is the weather?");

        shop.says(ANN, "Remotely fine");
        ModelCall begun = shop.model().calls().get(0);
        assertThat(begun.path()).endsWith("/threads/runs");
        assertThat(begun.headers()).containsEntry("openai-beta", "assistants=v2");
        assertThat(begun.body().path("assistant_id").asText()).isEqualTo("asst_remote");
        assertThat(begun.body().at("/thread/messages/0/content/0/text").asText())
                .isEqualTo("How is the weather?");
        assertThat(functions.calls()).hasSize(1);
    }

    private static void remoteAssistant(ModelCall call, ModelReply reply) throws IOException {
        String run = "{\"id\":\"run_1\",\"thread_id\":\"thread_1\",\"status\":";
        String asked =
                "\"requires_action\",\"required_action\":{\"submit_tool_outputs\":{\"tool_calls\":[{\"id\":\"call_1\","
                        + "\"function\":{\"name\":\"weather\",\"arguments\":\"{}\"}}]}}}";
        if (call.path().endsWith("/threads/runs")) {
            reply.json(200, run + "\"queued\"}");
        } else if (call.path().endsWith("/submit_tool_outputs")) {
            reply.json(200, run + "\"completed\"}");
        } else if (call.path().contains("/messages")) {
            reply.json(
                    200,
                    "{\"data\":[{\"role\":\"assistant\",\"content\":[{\"type\":\"text\","
                            + "\"text\":{\"value\":\"Remotely fine\"}}]}]}");
        } else {
            reply.json(200, run + asked);
        }
    }

    @Test
    void anEvolutionServerIsAskedToSendAndAskedAgainWhenItFails() {
        ScriptedModel evolution = stub.play(Script.first(
                1, (call, reply) -> reply.json(500, "{}"), (call, reply) -> reply.json(201, "{\"key\":{}}")));
        Shop shop = new Shop(colloquy, stub);
        String channel = shop.door().get("/instance/fetchInstances").expect(200).text("/0/id");
        colloquy.door()
                .send(
                        "PUT",
                        "/api/channels/" + channel + "/outbound",
                        "application/json",
                        "{\"way\":\"evolution\",\"serverUrl\":\"" + evolution.url() + "\",\"apiKey\":\"evo-key\"}")
                .expect(200);
        shop.bot(Map.of());

        shop.hear(ANN, "hello");

        Eventually.within(Shop.SOON, () -> assertThat(evolution.calls()).hasSize(2));
        var call = evolution.calls().get(1);
        assertThat(call.path()).endsWith("/message/sendText/" + shop.name());
        assertThat(call.headers()).containsEntry("apikey", "evo-key");
        assertThat(call.body().path("number").asText()).isEqualTo(ANN);
        assertThat(call.body().path("text").asText()).isEqualTo("You said: hello");
    }
}
