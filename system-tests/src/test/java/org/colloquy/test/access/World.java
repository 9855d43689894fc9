package org.colloquy.test.access;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.colloquy.test.client.Chat;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.JsonText;
import org.colloquy.test.client.Reply;
import org.jspecify.annotations.Nullable;

/** One fresh object of each kind, so that every cell of the matrix may destroy what it touches. */
final class World {

    private static final String FIRST_VERSION = "1";

    private final Map<String, String> ids = new LinkedHashMap<>();

    static World in(Colloquy colloquy) {
        World world = new World();
        Chat chat = colloquy.openSession();
        Reply answer = chat.ask("Hello").expect(200);
        world.ids.put("session", chat.id());
        world.ids.put("message", answer.text("/message/id"));
        world.ids.put("run", answer.text("/run/id"));
        world.ids.put("chatbot", chat.get().text("/chatbotId"));
        world.ids.put("client", chat.get().text("/clientId"));
        world.ids.put("idleChatbot", colloquy.createChatbot());
        world.ids.put("idleClient", colloquy.createClient());
        world.ids.put("credential", colloquy.createCredential(Map.of()));
        world.ids.put("key", colloquy.issueKey("user").id());
        world.ids.put("function", name());
        colloquy.door()
                .post(
                        "/api/functions",
                        Map.of("name", world.fill("{function}"), "description", "d", "url", "http://localhost:9/"))
                .expect(201);
        world.ids.put("channel", colloquy.createChannel(name()));
        world.ids.put("freeName", name());
        String summarizing = colloquy.createChatbot(Map.of("summarizeOnClose", true));
        Chat closed = colloquy.openSessionWith(summarizing);
        closed.end();
        world.ids.put("closedSession", closed.id());
        world.ids.put("version", FIRST_VERSION);
        world.ids.put(
                "flow",
                colloquy.door().post("/api/flows", Endpoints.FLOW).expect(201).id());
        colloquy.door().post(world.fill("/api/flows/{flow}/publish"), Map.of()).expect(200);
        world.ids.put("busyFlow", flowUnderWay(colloquy));
        world.ids.put("execution", execution(colloquy, world.fill("{busyFlow}")));
        world.ids.put(
                "widget",
                colloquy.door()
                        .post("/api/widgets", Map.of("name", "site", "assistantId", summarizing))
                        .expect(201)
                        .id());
        return world;
    }

    /** A flow that somebody has gone through. */
    private static String flowUnderWay(Colloquy colloquy) {
        String flow =
                colloquy.door().post("/api/flows", Endpoints.FLOW).expect(201).id();
        colloquy.door().post("/api/flows/" + flow + "/publish", Map.of()).expect(200);
        colloquy.door().post("/api/flows/" + flow + "/enable", Map.of()).expect(200);
        colloquy.openSessionWith(colloquy.createChatbot(Map.of("flowId", flow)))
                .ask("Hello")
                .expect(200);
        return flow;
    }

    private static String execution(Colloquy colloquy, String flow) {
        return colloquy.door()
                .get("/api/flows/" + flow + "/executions")
                .expect(200)
                .text("/data/0/id");
    }

    private static String name() {
        return "function_" + UUID.randomUUID();
    }

    /** The same ids in shape, of objects that never existed. */
    World ofNothing() {
        World nothing = new World();
        ids.forEach((name, id) -> nothing.ids.put(
                name, id.equals(FIRST_VERSION) ? id : id.substring(0, id.length() - 20) + "0".repeat(20)));
        return nothing;
    }

    String fill(String template) {
        String filled = template;
        for (Map.Entry<String, String> id : ids.entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        return filled;
    }

    @Nullable
    String fill(@Nullable Map<String, Object> body) {
        return body == null ? null : fill(JsonText.write(body));
    }

    boolean isIn(String text) {
        return ids.values().stream().filter(id -> !id.equals(FIRST_VERSION)).anyMatch(text::contains);
    }
}
