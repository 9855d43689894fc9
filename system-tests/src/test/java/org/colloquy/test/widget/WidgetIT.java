package org.colloquy.test.widget;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Door;
import org.colloquy.test.client.JsonText;
import org.colloquy.test.client.Reply;
import org.colloquy.test.model.ModelTurn;
import org.colloquy.test.model.Script;
import org.colloquy.test.model.ScriptedModel;
import org.colloquy.test.model.StubModel;
import org.junit.jupiter.api.Test;

/** What the third-party widget's engines send and want to read. */
@AgainstServer
class WidgetIT {

    private static final String SITE = "https://www.example.org";

    private final Colloquy colloquy;
    private final ScriptedModel model;
    private final String assistant;
    private final String token;
    private final Door page;

    WidgetIT(Colloquy colloquy, StubModel stub) {
        Colloquy own = colloquy.createWorkspace("site");
        this.colloquy = own;
        this.model = stub.play(Script.echo());
        String standard = own.door().get("/api/credentials").expect(200).text("/data/0/id");
        own.door()
                .patch("/api/credentials/" + standard, Map.of("baseUrl", model.url(), "apiKey", "sk-0123456789"))
                .expect(200);
        this.assistant = own.door()
                .post("/v1/assistants", Map.of("model", "m", "instructions", "Help."))
                .expect(200)
                .id();
        this.token = widget(Map.of("origins", List.of(SITE)));
        this.page = Door.at(own.door().base());
    }

    @Test
    void theOpenAiEngineIsAnsweredWhateverTypeItsBodyHas() {
        Reply answer = say("?session=0123456789abcdef", "Hello");

        assertThat(answer.json())
                .isEqualTo(JsonText.parse(
                        "{\"messages\":[{\"type\":\"simple_message\",\"content\":\"You said: Hello\"}]}"));
    }

    @Test
    void aVisitorIsRememberedByCookieOrByTheAddress() {
        Reply first = say("", "One").expect(200);
        String cookie = first.header("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/widget/" + token);
        ask(page.with("Cookie", cookie.substring(0, cookie.indexOf(';'))), "", body("Two"))
                .expect(200);
        assertThat(lastPrompt()).contains("One", "Two");

        say("?session=aaaaaaaaaaaaaaaa", "Three").expect(200);
        say("?session=aaaaaaaaaaaaaaaa", "Four").expect(200);
        assertThat(lastPrompt()).contains("Three", "Four").doesNotContain("One");

        Map<String, Object> completion = new HashMap<>(body("Five"));
        completion.put("query_type", "completions");
        ask(page, "?session=aaaaaaaaaaaaaaaa", completion).expect(200);
        assertThat(lastPrompt()).contains("Five").doesNotContain("Three");
    }

    @Test
    void aPageExecutesFunctionsAndTheAnswerGoesOn() {
        model.then(Script.inTurn(
                ModelTurn.turn().call("call_1", "show_cart", "{\"open\":true}"),
                (call, reply) -> reply.answer(call, "You have " + output(call.body(), "call_1"))));

        Reply asked = ask(page, "?session=bbbbbbbbbbbbbbbb", withTool("Cart?", "show_cart"));

        JsonNode command = asked.expect(200).json().path("messages").path(0);
        assertThat(command.path("type").asText()).isEqualTo("tool_calls");
        assertThat(command.path("id").asText()).isEqualTo("call_1");
        assertThat(command.path("command").toString())
                .isEqualTo("{\"name\":\"show_cart\",\"arguments\":{\"open\":true}}");
        Reply done = ask(
                page,
                "?session=bbbbbbbbbbbbbbbb",
                Map.of("tool_call_id", "call_1", "output", "3 books", "query_type", "thread"));
        assertThat(done.expect(200).text("/messages/0/content")).isEqualTo("You have 3 books");
    }

    @Test
    void aPageThatNeverAnswersDoesNotHoldUpTheNextMessage() {
        model.then(Script.inTurn(ModelTurn.turn().call("call_1", "show_cart", "{}"), Script.echo()));
        ask(page, "?session=cccccccccccccccc", withTool("Cart?", "show_cart")).expect(200);

        assertThat(say("?session=cccccccccccccccc", "Never mind").expect(200).text("/messages/0/content"))
                .isEqualTo("You said: Never mind");

        Reply late = ask(page, "?session=cccccccccccccccc", Map.of("tool_call_id", "call_1", "output", "late"));
        assertThat(late.expect(200).json().path("messages")).isEmpty();
    }

    @Test
    void aVisitorCannotReachFunctionsOfTheServer() {
        colloquy.door()
                .post("/api/functions", Map.of("name", "pay_out", "description", "pays", "url", "http://127.0.0.1:9/"))
                .expect(201);

        ask(page, "?session=dddddddddddddddd", withTool("Pay", "pay_out")).expect(200);

        assertThat(model.calls().get(0).body().path("tools").toString()).doesNotContain("pay_out");
    }

    @Test
    void theNativeFormatHasPicturesAndButtons() {
        model.then((call, reply) ->
                reply.answer(call, "Tea?\n![Cup](https://example.org/cup.png)\n[Yes](button:yes please)"));

        Reply answer =
                post("/messages", Map.of("sender", "0123456789abcdef0123", "message", "Hi", "metadata", Map.of()));

        assertThat(answer.expect(200).json())
                .isEqualTo(JsonText.parse("[{\"recipient_id\":\"0123456789abcdef0123\",\"text\":\"Tea?\","
                        + "\"image\":\"https://example.org/cup.png\","
                        + "\"buttons\":[{\"title\":\"Yes\",\"payload\":\"yes please\"}]}]"));
    }

    @Test
    void theUniversalEngineBeginsWithASession() {
        String session =
                page.get("/widget/" + token + "/universal/session").expect(200).text("/session_id");

        post("/universal", Map.of("session_id", session, "messages", List.of(Map.of("role", "user", "content", "One"))))
                .expect(200);
        Reply second = page.with("X-Session-ID", session)
                .send(
                        "POST",
                        "/widget/" + token + "/universal",
                        "application/json",
                        JsonText.write(Map.of("messages", List.of(Map.of("role", "user", "content", "Two")))));

        assertThat(second.expect(200).text("/0/text")).isEqualTo("You said: Two");
        assertThat(lastPrompt()).contains("One");
    }

    @Test
    void aChatbotAnswersInASessionOfItsOwn() {
        String chatbot = colloquy.createChatbot();
        String own = colloquy.door()
                .post("/api/widgets", Map.of("name", "coach", "assistantId", chatbot))
                .expect(201)
                .text("/token");

        Reply answer = page.send(
                "POST", "/widget/" + own + "?session=eeeeeeeeeeeeeeee", "text/plain", JsonText.write(body("Hello")));

        assertThat(answer.expect(200).text("/messages/0/content")).isEqualTo("You said: Hello");
        assertThat(colloquy.door().get("/api/sessions").expect(200).text("/data/0/chatbotId"))
                .isEqualTo(chatbot);
        String client = colloquy.door().get("/api/sessions").text("/data/0/clientId");
        colloquy.door().delete("/api/clients/" + client + "?erase=true").expect(204);
        page.send("POST", "/widget/" + own + "?session=eeeeeeeeeeeeeeee", "text/plain", JsonText.write(body("Again")))
                .expect(200);
    }

    @Test
    void onlyListedPagesOfOthersMayTalk() {
        Reply listed = page.with("Origin", SITE)
                .send("POST", path("?session=ffffffffffffffff"), "text/plain", JsonText.write(body("Hi")));
        assertThat(listed.expect(200).header("Access-Control-Allow-Origin")).hasValue(SITE);
        assertThat(listed.header("Set-Cookie")).isEmpty();

        Reply stranger = page.with("Origin", "https://evil.example.org")
                .send("POST", path("?session=ffffffffffffffff"), "text/plain", JsonText.write(body("Hi")));
        stranger.problem(403);
        assertThat(stranger.header("Access-Control-Allow-Origin")).isEmpty();
        page.with("Origin", "null").send("POST", path(""), "text/plain", "{}").problem(403);

        Reply asked = page.with("Origin", SITE)
                .with("Access-Control-Request-Method", "POST")
                .send("OPTIONS", path(""), null, null);
        assertThat(asked.expect(204).header("Access-Control-Allow-Methods")).hasValue("GET, POST");
    }

    @Test
    void whoTalksTooMuchHasToWait() {
        String strict = widget(Map.of("messagesPerMinute", 2));
        String path = "/widget/" + strict + "?session=0000000000000000";
        String body = JsonText.write(body("Hi"));
        page.send("POST", path, "text/plain", body).expect(200);
        page.send("POST", path, "text/plain", body).expect(200);

        Reply refused = page.send("POST", path, "text/plain", body);

        refused.problem(429);
        assertThat(refused.header("Retry-After"))
                .hasValueSatisfying(seconds -> assertThat(seconds).containsOnlyDigits());
    }

    @Test
    void whatIsNoWidgetOrIsDisabledIsNotThere() {
        page.send("POST", "/widget/unknown", "text/plain", "{}").problem(404);
        page.get("/widget/unknown/demo").problem(404);
        page.get("/widget/" + token).problem(404);
        String id = colloquy.door().get("/api/widgets").text("/data/0/id");
        colloquy.door().patch("/api/widgets/" + id, Map.of("enabled", false)).expect(200);
        say("", "Hi").problem(404);
    }

    @Test
    void nonsenseIsRefusedAndNothingElse() {
        for (String body : new String[] {"", "x", "[]", "{}", "{\"messages\":[{}]}", "{\"messages\":\"x\"}", "null"}) {
            page.send("POST", path(""), "text/plain", body).problem(400);
        }
        page.send("POST", path("?session=short"), "text/plain", JsonText.write(body("Hi")))
                .problem(400)
                .naming("session");
        colloquy.door()
                .post("/api/widgets", Map.of("name", "x", "assistantId", "asst_0"))
                .problem(400)
                .naming("assistantId");
        colloquy.door()
                .post("/api/widgets", Map.of("name", "x", "assistantId", assistant, "origins", List.of("*")))
                .problem(400);
    }

    private String widget(Map<String, ?> fields) {
        Map<String, Object> body = new HashMap<>(Map.of("name", "site", "assistantId", assistant));
        body.putAll(fields);
        return colloquy.door().post("/api/widgets", body).expect(201).text("/token");
    }

    private Reply say(String query, String content) {
        return ask(page, query, body(content));
    }

    private Reply ask(Door from, String query, Map<String, ?> body) {
        return from.send("POST", path(query), "text/plain;charset=UTF-8", JsonText.write(body));
    }

    private Reply post(String path, Map<String, ?> body) {
        return page.send("POST", "/widget/" + token + path, "application/json", JsonText.write(body));
    }

    private String path(String query) {
        return "/widget/" + token + query;
    }

    private Map<String, Object> body(String content) {
        return Map.of(
                "messages",
                List.of(Map.of("role", "user", "content", content, "tool_choice", "auto", "tools", Map.of())),
                "assistant_id",
                assistant,
                "query_type",
                "thread");
    }

    private Map<String, Object> withTool(String content, String function) {
        Map<String, Object> tool = Map.of(
                "type",
                "function",
                "function",
                Map.of("name", function, "parameters", Map.of("type", "object", "properties", Map.of())));
        return Map.of(
                "messages",
                List.of(Map.of("role", "user", "content", content, "tools", List.of(tool))),
                "query_type",
                "thread");
    }

    private String lastPrompt() {
        return model.calls()
                .get(model.calls().size() - 1)
                .body()
                .path("messages")
                .toString();
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
