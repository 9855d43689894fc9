package org.colloquy.test.widget;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Door;
import org.colloquy.test.client.JsonText;
import org.colloquy.test.client.Reply;
import org.colloquy.test.model.Script;
import org.colloquy.test.model.ScriptedModel;
import org.colloquy.test.model.StubModel;

/** A workspace of its own with an assistant, a widget for it, and a page of another server that may use the widget. */
final class Site {

    static final String ORIGIN = "https://www.example.org";

    private final Colloquy colloquy;
    private final ScriptedModel model;
    private final String assistant;
    private final String token;
    private final Door page;

    Site(Colloquy installation, StubModel stub) {
        colloquy = installation.createWorkspace("site");
        model = stub.play(Script.echo());
        String standard = colloquy.door().get("/api/credentials").expect(200).text("/data/0/id");
        colloquy.door()
                .patch("/api/credentials/" + standard, Map.of("baseUrl", model.url(), "apiKey", "sk-0123456789"))
                .expect(200);
        assistant = colloquy.door()
                .post("/v1/assistants", Map.of("model", "m", "instructions", "Help."))
                .expect(200)
                .id();
        token = widget(Map.of("origins", List.of(ORIGIN)));
        page = Door.at(colloquy.door().base());
    }

    /** Its administrator. */
    Colloquy colloquy() {
        return colloquy;
    }

    ScriptedModel model() {
        return model;
    }

    String assistant() {
        return assistant;
    }

    String token() {
        return token;
    }

    /** Somebody without a key. */
    Door page() {
        return page;
    }

    /** One more widget for the assistant, with these fields besides; its token. */
    String widget(Map<String, ?> fields) {
        Map<String, Object> body = new HashMap<>(Map.of("name", "site", "assistantId", assistant));
        body.putAll(fields);
        return colloquy.door().post("/api/widgets", body).expect(201).text("/token");
    }

    /** Says something as the OpenAI engine does. */
    Reply say(String query, String content) {
        return ask(page, query, body(content));
    }

    Reply ask(Door from, String query, Map<String, ?> body) {
        return from.send("POST", path(query), "text/plain;charset=UTF-8", JsonText.write(body));
    }

    /** Posts JSON to a path below the widget's. */
    Reply post(String path, Map<String, ?> body) {
        return page.send("POST", path(path), "application/json", JsonText.write(body));
    }

    /** A path of the widget. */
    String path(String rest) {
        return "/widget/" + token + rest;
    }

    /** The address of something that widgets' pages load or ask. */
    URI at(String path) {
        return page.base().resolve("/widget/" + path);
    }

    Map<String, Object> body(String content) {
        return Map.of(
                "messages",
                List.of(Map.of("role", "user", "content", content, "tool_choice", "auto", "tools", Map.of())),
                "assistant_id",
                assistant,
                "query_type",
                "thread");
    }

    Map<String, Object> withTool(String content, String function) {
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

    /** What the model was asked last. */
    String lastPrompt() {
        return model.calls()
                .get(model.calls().size() - 1)
                .body()
                .path("messages")
                .toString();
    }
}
