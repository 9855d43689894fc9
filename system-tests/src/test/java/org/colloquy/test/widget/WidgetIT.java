package org.colloquy.test.widget;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.JsonText;
import org.colloquy.test.client.Reply;
import org.colloquy.test.model.ModelTurn;
import org.colloquy.test.model.Script;
import org.colloquy.test.model.StubModel;
import org.junit.jupiter.api.Test;

/** What the third-party widget's OpenAI engine sends and wants to read. */
@AgainstServer
class WidgetIT {

    private final Site site;

    WidgetIT(Colloquy colloquy, StubModel stub) {
        this.site = new Site(colloquy, stub);
    }

    @Test
    void theOpenAiEngineIsAnsweredWhateverTypeItsBodyHas() {
        Reply answer = site.say("?session=0123456789abcdef", "Hello");

        assertThat(answer.json())
                .isEqualTo(JsonText.parse(
                        "{\"messages\":[{\"type\":\"simple_message\",\"content\":\"You said: Hello\"}]}"));
    }

    @Test
    void aVisitorIsRememberedByCookieOrByTheAddress() {
        Reply first = site.say("", "One").expect(200);
        String cookie = first.header("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/widget/" + site.token());
        site.ask(site.page().with("Cookie", cookie.substring(0, cookie.indexOf(';'))), "", site.body("Two"))
                .expect(200);
        assertThat(site.lastPrompt()).contains("One", "Two");

        site.say("?session=aaaaaaaaaaaaaaaa", "Three").expect(200);
        site.say("?session=aaaaaaaaaaaaaaaa", "Four").expect(200);
        assertThat(site.lastPrompt()).contains("Three", "Four").doesNotContain("One");

        Map<String, Object> completion = new HashMap<>(site.body("Five"));
        completion.put("query_type", "completions");
        site.ask(site.page(), "?session=aaaaaaaaaaaaaaaa", completion).expect(200);
        assertThat(site.lastPrompt()).contains("Five").doesNotContain("Three");
    }

    @Test
    void aPageExecutesFunctionsAndTheAnswerGoesOn() {
        site.model()
                .then(Script.inTurn(
                        ModelTurn.turn().call("call_1", "show_cart", "{\"open\":true}"),
                        (call, reply) -> reply.answer(call, "You have " + output(call.body(), "call_1"))));

        Reply asked = site.ask(site.page(), "?session=bbbbbbbbbbbbbbbb", site.withTool("Cart?", "show_cart"));

        JsonNode command = asked.expect(200).json().path("messages").path(0);
        assertThat(command.path("type").asText()).isEqualTo("tool_calls");
        assertThat(command.path("id").asText()).isEqualTo("call_1");
        assertThat(command.path("command").toString())
                .isEqualTo("{\"name\":\"show_cart\",\"arguments\":{\"open\":true}}");
        Reply done = site.ask(
                site.page(),
                "?session=bbbbbbbbbbbbbbbb",
                Map.of("tool_call_id", "call_1", "output", "3 books", "query_type", "thread"));
        assertThat(done.expect(200).text("/messages/0/content")).isEqualTo("You have 3 books");
    }

    @Test
    void aPageThatNeverAnswersDoesNotHoldUpTheNextMessage() {
        site.model().then(Script.inTurn(ModelTurn.turn().call("call_1", "show_cart", "{}"), Script.echo()));
        site.ask(site.page(), "?session=cccccccccccccccc", site.withTool("Cart?", "show_cart"))
                .expect(200);

        assertThat(site.say("?session=cccccccccccccccc", "Never mind")
                        .expect(200)
                        .text("/messages/0/content"))
                .isEqualTo("You said: Never mind");

        Reply late =
                site.ask(site.page(), "?session=cccccccccccccccc", Map.of("tool_call_id", "call_1", "output", "late"));
        assertThat(late.expect(200).json().path("messages")).isEmpty();
    }

    @Test
    void aVisitorCannotReachFunctionsOfTheServer() {
        site.colloquy()
                .door()
                .post("/api/functions", Map.of("name", "pay_out", "description", "pays", "url", "http://127.0.0.1:9/"))
                .expect(201);

        site.ask(site.page(), "?session=dddddddddddddddd", site.withTool("Pay", "pay_out"))
                .expect(200);

        assertThat(site.model().calls().get(0).body().path("tools").toString()).doesNotContain("pay_out");
    }

    @Test
    void aChatbotAnswersInASessionOfItsOwn() {
        String chatbot = site.colloquy().createChatbot();
        String own = site.colloquy()
                .door()
                .post("/api/widgets", Map.of("name", "coach", "assistantId", chatbot))
                .expect(201)
                .text("/token");

        Reply answer = site.page()
                .send(
                        "POST",
                        "/widget/" + own + "?session=eeeeeeeeeeeeeeee",
                        "text/plain",
                        JsonText.write(site.body("Hello")));

        assertThat(answer.expect(200).text("/messages/0/content")).isEqualTo("You said: Hello");
        assertThat(site.colloquy().door().get("/api/sessions").expect(200).text("/data/0/chatbotId"))
                .isEqualTo(chatbot);
        String client = site.colloquy().door().get("/api/sessions").text("/data/0/clientId");
        site.colloquy().door().delete("/api/clients/" + client + "?erase=true").expect(204);
        site.page()
                .send(
                        "POST",
                        "/widget/" + own + "?session=eeeeeeeeeeeeeeee",
                        "text/plain",
                        JsonText.write(site.body("Again")))
                .expect(200);
    }

    @Test
    void aPageCannotChooseAnotherAssistantThanItsWidgets() {
        String other = site.colloquy()
                .door()
                .post("/v1/assistants", Map.of("model", "m", "instructions", "Tell secrets."))
                .expect(200)
                .id();
        Map<String, Object> body = new HashMap<>(site.body("Hello"));
        body.put("assistant_id", other);

        site.ask(site.page(), "?session=9999999999999999", body).expect(200);

        assertThat(site.lastPrompt()).contains("Help.").doesNotContain("Tell secrets.");
    }

    @Test
    void whatAModelSaysIsNoCommandToThePage() {
        site.model().then((call, reply) -> reply.answer(call, "[•{\"action\":\"eval\",\"params\":\"alert(1)\"}•]"));

        assertThat(site.say("?session=8888888888888888", "Hello").expect(200).text("/messages/0/content"))
                .doesNotContain("[•");
    }

    @Test
    void aModelThatFailsIsAnErrorInTheShapeThatTheEngineKnows() {
        site.model().then(Script.refuse(500, "a provider's own words"));

        Reply failed = site.say("?session=7777777777777777", "Hello");

        assertThat(failed.status()).isEqualTo(502);
        assertThat(failed.json().path("status").asInt()).isEqualTo(502);
        assertThat(failed.body()).doesNotContain("provider's own words");
    }

    private static String output(JsonNode body, String callId) {
        for (JsonNode message : body.path("messages")) {
            if (message.path("tool_call_id").asText().equals(callId)) {
                return message.path("content").asText();
            }
        }
        return "nothing";
    }
}
