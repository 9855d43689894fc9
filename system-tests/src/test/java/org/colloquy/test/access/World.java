package org.colloquy.test.access;

import java.util.Map;
import java.util.UUID;
import org.colloquy.test.client.Chat;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Placeholders;
import org.colloquy.test.client.Reply;

/** One object of each kind, made when it is first named, so that a cell of the matrix may destroy what it touches. */
final class World {

    private static final String FIRST_VERSION = "1";

    private final Colloquy colloquy;
    private final Placeholders objects = new Placeholders();

    private World(Colloquy colloquy) {
        this.colloquy = colloquy;
        objects.define("session", this::talk);
        objects.define("message", () -> objects.after("session", "message"));
        objects.define("run", () -> objects.after("session", "run"));
        objects.define("chatbot", () -> objects.after("session", "chatbot"));
        objects.define("client", () -> objects.after("session", "client"));
        objects.define("idleChatbot", colloquy::createChatbot);
        objects.define("idleClient", colloquy::createClient);
        objects.define("credential", () -> colloquy.createCredential(Map.of()));
        objects.define("key", () -> colloquy.issueKey("user").id());
        objects.define("function", this::function);
        objects.define("channel", () -> colloquy.createChannel(name()));
        objects.define("freeName", World::name);
        objects.define("summarizing", () -> colloquy.createChatbot(Map.of("summarizeOnClose", true)));
        objects.define("closedSession", this::closedSession);
        objects.define("version", () -> FIRST_VERSION);
        objects.define("flow", this::publishedFlow);
        objects.define("busyFlow", this::flowUnderWay);
        objects.define(
                "execution", () -> get("/api/flows/{busyFlow}/executions").text("/data/0/id"));
        objects.define("widget", this::widget);
    }

    /** A world of which nothing has been made. */
    static World in(Colloquy colloquy) {
        return new World(colloquy);
    }

    /** Makes one of everything. */
    World complete() {
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

    private String talk() {
        Chat chat = colloquy.openSession();
        Reply answer = chat.ask("Hello").expect(200);
        objects.note("message", answer.text("/message/id"));
        objects.note("run", answer.text("/run/id"));
        Reply session = chat.get();
        objects.note("chatbot", session.text("/chatbotId"));
        objects.note("client", session.text("/clientId"));
        return chat.id();
    }

    private String function() {
        String name = name();
        post("/api/functions", Map.of("name", name, "description", "d", "url", "http://localhost:9/"), 201);
        return name;
    }

    private String closedSession() {
        Chat closed = colloquy.openSessionWith(objects.id("summarizing"));
        closed.end();
        return closed.id();
    }

    private String publishedFlow() {
        String flow = post("/api/flows", Endpoints.FLOW, 201).id();
        post("/api/flows/" + flow + "/publish", Map.of(), 200);
        return flow;
    }

    /** A flow that somebody has gone through. */
    private String flowUnderWay() {
        String flow = publishedFlow();
        post("/api/flows/" + flow + "/enable", Map.of(), 200);
        colloquy.openSessionWith(colloquy.createChatbot(Map.of("flowId", flow)))
                .ask("Hello")
                .expect(200);
        return flow;
    }

    private String widget() {
        return post("/api/widgets", Map.of("name", "site", "assistantId", objects.id("summarizing")), 201)
                .id();
    }

    private Reply get(String path) {
        return colloquy.door().get(fill(path)).expect(200);
    }

    private Reply post(String path, Map<String, Object> body, int status) {
        return colloquy.door().post(path, body).expect(status);
    }

    private static String name() {
        return "function_" + UUID.randomUUID();
    }
}
