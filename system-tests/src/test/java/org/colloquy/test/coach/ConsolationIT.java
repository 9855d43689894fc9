package org.colloquy.test.coach;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Chat;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Reply;
import org.colloquy.test.model.Script;
import org.colloquy.test.model.ScriptedModel;
import org.colloquy.test.model.StubModel;
import org.junit.jupiter.api.Test;

/** What users get when a model fails: another model, or words that are meant for them. The failure is recorded. */
@AgainstServer
class ConsolationIT {

    private static final String SORRY = "Please ask again tomorrow.";

    private final Colloquy colloquy;
    private final StubModel stub;

    ConsolationIT(Colloquy colloquy, StubModel stub) {
        this.colloquy = colloquy;
        this.stub = stub;
    }

    @Test
    void aUserIsAnsweredAndTheFailureIsRecorded() {
        Chat chat = failing(Map.of("response", SORRY));

        Reply answer = chat.ask("Hello").expect(200);

        assertThat(answer.text("/message/content")).isEqualTo(SORRY);
        assertThat(answer.text("/run/status")).isEqualTo("failed");
        JsonNode run = chat.lastRun();
        assertThat(run.path("status").asText()).isEqualTo("failed");
        assertThat(run.path("errorCode").asText()).isEqualTo("model-unavailable");
        assertThat(chat.transcript()).containsExactly("user: Hello", "assistant: " + SORRY);
    }

    @Test
    void aRepeatedQuestionGetsTheSameConsolation() {
        Chat chat = failing(Map.of("response", SORRY));

        String first = chat.askOnce("key-1", "Hello").expect(200).text("/message/id");

        assertThat(chat.askOnce("key-1", "Hello").expect(200).text("/message/id"))
                .isEqualTo(first);
    }

    @Test
    void aStreamEndsWithTheConsolation() {
        Chat chat = failing(Map.of("response", SORRY));

        assertThat(chat.listen("Hello").all().toString()).contains(SORRY).doesNotContain("name=error");
    }

    @Test
    void wordsDependOnTheKindOfFailureAndTheLanguage() {
        Chat german = failing(Map.of("language", "de"));
        Chat limited =
                chat(stub.play(Script.refuse(429, "slow down", "Retry-After", "3600")), Map.of("language", "en"));

        assertThat(german.say("Hallo")).contains("schiefgegangen");
        assertThat(limited.say("Hello")).contains("in a minute");
        colloquy.door()
                .post("/api/chatbots", Map.of("name", "Ada", "description", "x", "failures", Map.of("language", "xx")))
                .problem(400)
                .naming("failures.language");
    }

    @Test
    void aChatbotHasATimeLimitOfItsOwn() {
        ScriptedModel slow = stub.play(Script.slowly(Duration.ofSeconds(10), Script.echo()));
        Chat chat = chat(slow, Map.of("timeLimitSeconds", 1));

        long begun = System.nanoTime();
        chat.ask("Hello").problem(504).code("model-timeout");

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    /** Number 9 of the complaints about other systems. */
    @Test
    void number9ASecondModelAnswersWhereTheFirstFails() {
        ScriptedModel second = stub.play(Script.echo());
        String credential = colloquy.createCredential(Map.of("baseUrl", second.url()));
        Chat chat = failing(Map.of("fallbackCredentialId", credential, "fallbackModel", "second", "response", SORRY));

        assertThat(chat.say("Hello")).isEqualTo("You said: Hello");
        assertThat(chat.listen("Again").all().toString()).contains("You said: ").contains("Again");

        assertThat(second.calls().get(0).body().path("model").asText()).isEqualTo("second");
        assertThat(chat.lastRun().path("status").asText()).isEqualTo("completed");
    }

    @Test
    void whereBothModelsFailTheUserIsAnswered() {
        ScriptedModel second = stub.play(Script.refuse(500, "no"));
        String credential = colloquy.createCredential(Map.of("baseUrl", second.url()));
        Chat chat = failing(Map.of("fallbackCredentialId", credential, "response", SORRY));

        assertThat(chat.say("Hello")).isEqualTo(SORRY);
        assertThat(second.calls()).isNotEmpty();
    }

    @Test
    void aSecondChoiceThatIsGoneIsNone() {
        String credential = colloquy.createCredential(Map.of("baseUrl", "http://127.0.0.1:9"));
        Chat chat = chat(
                stub.play(Script.first(1, Script.echo(), Script.refuse(500, "no"))),
                Map.of("fallbackCredentialId", credential, "response", SORRY));
        colloquy.door().delete("/api/credentials/" + credential).expect(204);

        assertThat(chat.say("Hello")).isEqualTo("You said: Hello");
        assertThat(chat.say("Hello")).isEqualTo(SORRY);
    }

    private Chat failing(Map<String, ?> failures) {
        return chat(stub.play(Script.refuse(500, "a provider's own words")), failures);
    }

    private Chat chat(ScriptedModel model, Map<String, ?> failures) {
        String chatbot = colloquy.createChatbotOn(model.url());
        colloquy.door()
                .patch("/api/chatbots/" + chatbot, Map.of("failures", new HashMap<>(failures)))
                .expect(200);
        return colloquy.openSessionWith(chatbot);
    }
}
