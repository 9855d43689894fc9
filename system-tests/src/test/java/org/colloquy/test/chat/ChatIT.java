package org.colloquy.test.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Chat;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Reply;
import org.colloquy.test.model.Script;
import org.colloquy.test.model.ScriptedModel;
import org.colloquy.test.model.StubModel;
import org.junit.jupiter.api.Test;

/** The way of one message, from the door to the model and back. */
@AgainstServer
class ChatIT {

    private final Colloquy colloquy;
    private final StubModel stub;

    ChatIT(Colloquy colloquy, StubModel stub) {
        this.colloquy = colloquy;
        this.stub = stub;
    }

    @Test
    void aMessageIsAnsweredWithTheStoredAnswerItsRunAndItsUsage() {
        Chat chat = colloquy.openSession();

        Reply answer = chat.ask("How long is the notice period?").expect(200);

        assertThat(answer.text("/message/id")).startsWith("msg_");
        assertThat(answer.text("/message/role")).isEqualTo("assistant");
        assertThat(answer.text("/message/content")).isNotBlank();
        assertThat(answer.text("/message/createdAt")).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
        assertThat(answer.text("/run/id")).startsWith("run_");
        assertThat(answer.text("/run/status")).isEqualTo("completed");
        assertThat(answer.json().path("usage").path("totalTokens").asInt()).isPositive();
        assertThat(chat.transcript())
                .containsExactly(
                        "user: How long is the notice period?", "assistant: " + answer.text("/message/content"));
    }

    @Test
    void theSandboxModelSaysPlainlyThatItIsASandbox() {
        assertThat(colloquy.openSession().say("Hello")).containsIgnoringCase("sandbox");
    }

    @Test
    void theUsageIsWhatTheProviderCounted() {
        Chat chat = colloquy.openSessionOn(stub.play(Script.echo()).url());

        Reply answer = chat.ask("Count me").expect(200);

        assertThat(answer.json().path("usage"))
                .hasToString("{\"promptTokens\":11,\"completionTokens\":7,\"totalTokens\":18}");
    }

    @Test
    void theModelHearsThePersonaTheInstructionsAndTheWholeConversation() {
        ScriptedModel model = stub.play(Script.echo());
        String credential = colloquy.createCredential(Map.of("baseUrl", model.url()));
        Chat chat = colloquy.openSessionWith(colloquy.createChatbot(Map.of(
                "name", "Justitia",
                "description", "reads contracts",
                "systemInstructions", "Answer in one sentence.",
                "promptTemplate", "Be kind.",
                "model", "small-model",
                "temperature", 0.25,
                "maxTokens", 77,
                "credentialId", credential)));

        chat.say("First");
        chat.say("Second");

        var body = model.calls().get(1).body();
        assertThat(body.path("model").asText()).isEqualTo("small-model");
        assertThat(body.path("temperature").asDouble()).isEqualTo(0.25);
        assertThat(body.toString()).contains("Answer in one sentence.", "Justitia", "reads contracts", "Be kind.");
        assertThat(body.path("messages").findValuesAsText("content")).endsWith("First", "You said: First", "Second");
        assertThat(body.toString()).contains(":77");
    }

    @Test
    void textOfAnyScriptComesBackAsItWasSaid() {
        String said = "Zażółć «gęślą» jaźń \uD83D\uDE80 \u05E9\u05DC\u05D5\u05DD \"quotes\" \\ and\nlines\t.";
        Chat chat = colloquy.openSessionOn(stub.play(Script.echo()).url());

        assertThat(chat.say(said)).isEqualTo("You said: " + said);
        assertThat(chat.transcript()).containsExactly("user: " + said, "assistant: You said: " + said);
    }

    @Test
    void theLongestAllowedMessageIsStoredAndAnswered() {
        String longest = "x".repeat(256_000);
        Chat chat = colloquy.openSessionOn(stub.play((call, reply) ->
                        reply.answer(call, "Long: " + call.lastUserText().length()))
                .url());

        assertThat(chat.say(longest)).isEqualTo("Long: 256000");
        assertThat(chat.messages().path(0).path("content").asText()).isEqualTo(longest);
    }

    @Test
    void runsAndMessagesCanBeReadOneByOne() {
        Chat chat = colloquy.openSession();
        Reply answer = chat.ask("Hello").expect(200);

        String messageId = answer.text("/message/id");
        String runId = answer.text("/run/id");

        assertThat(colloquy.door()
                        .get(chat.messagesPath() + "/" + messageId)
                        .expect(200)
                        .text("/content"))
                .isEqualTo(answer.text("/message/content"));
        assertThat(colloquy.door()
                        .get(chat.path() + "/runs/" + runId)
                        .expect(200)
                        .text("/status"))
                .isEqualTo("completed");
    }

    @Test
    void aChatbotSpeaksWithTheModelOfItsOwnCredentialAndItsKey() {
        ScriptedModel model = stub.play(Script.echo());
        Chat chat = colloquy.openSessionWith(colloquy.createChatbot(Map.of(
                "credentialId",
                colloquy.createCredential(Map.of(
                        "baseUrl", model.url(),
                        "apiKey", "sk-of-this-chatbot",
                        "headers", Map.of("X-Gateway", "intranet"))))));

        chat.say("Hello");

        var headers = model.calls().get(0).headers();
        assertThat(headers)
                .containsEntry("authorization", "Bearer sk-of-this-chatbot")
                .containsEntry("x-gateway", "intranet");
    }
}
