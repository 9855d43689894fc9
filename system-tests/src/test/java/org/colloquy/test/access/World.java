package org.colloquy.test.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.colloquy.test.client.Chat;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Reply;

/** One object of each kind, made when it is first named, so that a cell of the matrix may destroy what it touches. */
final class World {

    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z]+)}");
    private static final String FIRST_VERSION = "1";

    private final Colloquy colloquy;
    private final Map<String, Supplier<String>> makers = new LinkedHashMap<>();
    private final Map<String, String> ids = new LinkedHashMap<>();

    private World(Colloquy colloquy) {
        this.colloquy = colloquy;
        makers.put("session", this::talk);
        makers.put("message", () -> after("session", "message"));
        makers.put("run", () -> after("session", "run"));
        makers.put("chatbot", () -> after("session", "chatbot"));
        makers.put("client", () -> after("session", "client"));
        makers.put("idleChatbot", colloquy::createChatbot);
        makers.put("idleClient", colloquy::createClient);
        makers.put("credential", () -> colloquy.createCredential(Map.of()));
        makers.put("key", () -> colloquy.issueKey("user").id());
        makers.put("function", this::function);
        makers.put("channel", () -> colloquy.createChannel(name()));
        makers.put("freeName", World::name);
        makers.put("summarizing", () -> colloquy.createChatbot(Map.of("summarizeOnClose", true)));
        makers.put("closedSession", this::closedSession);
        makers.put("version", () -> FIRST_VERSION);
        makers.put("flow", this::publishedFlow);
        makers.put("busyFlow", this::flowUnderWay);
        makers.put("execution", () -> get("/api/flows/{busyFlow}/executions").text("/data/0/id"));
        makers.put("widget", this::widget);
    }

    /** A world of which nothing has been made. */
    static World in(Colloquy colloquy) {
        return new World(colloquy);
    }

    /** Makes one of everything. */
    World complete() {
        makers.keySet().forEach(this::id);
        return this;
    }

    /** Puts ids in place of the names in braces. */
    String fill(String template) {
        return fill(template, this::id);
    }

    /** The same ids in shape, of objects that never existed. */
    String fillWithNothing(String template) {
        return fill(template, name -> ofNothing(id(name)));
    }

    /** Whether anything of what has been made is named. */
    boolean isIn(String text) {
        return ids.values().stream().filter(id -> !id.equals(FIRST_VERSION)).anyMatch(text::contains);
    }

    private static String fill(String template, Function<String, String> ids) {
        return NAME.matcher(template).replaceAll(name -> value(name, ids));
    }

    private static String value(MatchResult name, Function<String, String> ids) {
        return Matcher.quoteReplacement(ids.apply(name.group(1)));
    }

    private static String ofNothing(String id) {
        return id.equals(FIRST_VERSION) ? id : id.substring(0, id.length() - 20) + "0".repeat(20);
    }

    private String id(String name) {
        String id = ids.get(name);
        if (id == null) {
            id = Objects.requireNonNull(makers.get(name), name).get();
            ids.put(name, id);
        }
        return id;
    }

    /** What came into being with something else. */
    private String after(String first, String name) {
        id(first);
        return Objects.requireNonNull(ids.get(name), name);
    }

    private String talk() {
        Chat chat = colloquy.openSession();
        Reply answer = chat.ask("Hello").expect(200);
        ids.put("message", answer.text("/message/id"));
        ids.put("run", answer.text("/run/id"));
        Reply session = chat.get();
        ids.put("chatbot", session.text("/chatbotId"));
        ids.put("client", session.text("/clientId"));
        return chat.id();
    }

    private String function() {
        String name = name();
        post("/api/functions", Map.of("name", name, "description", "d", "url", "http://localhost:9/"), 201);
        return name;
    }

    private String closedSession() {
        Chat closed = colloquy.openSessionWith(id("summarizing"));
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
        return post("/api/widgets", Map.of("name", "site", "assistantId", id("summarizing")), 201)
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
