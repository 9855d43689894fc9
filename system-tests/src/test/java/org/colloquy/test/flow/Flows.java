package org.colloquy.test.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.colloquy.test.client.Chat;
import org.colloquy.test.client.Colloquy;

/** Flows as an author writes them, and contacts who talk to them. */
public final class Flows {

    private final Colloquy colloquy;

    public Flows(Colloquy colloquy) {
        this.colloquy = colloquy;
    }

    /** A flow that begins in the first of these blocks, with these text variables. */
    public static Map<String, Object> flow(String variables, Map<?, ?>... blocks) {
        List<Map<String, String>> declared = new ArrayList<>();
        for (String name : variables.isEmpty() ? new String[0] : variables.split(" ")) {
            declared.add(Map.of("name", name, "type", "text"));
        }
        return Map.of(
                "name",
                "Talk",
                "start",
                String.valueOf(blocks[0].get("id")),
                "variables",
                declared,
                "blocks",
                List.of(blocks));
    }

    public static Map<String, Object> block(String id, Map<?, ?>... actions) {
        return Map.of("id", id, "actions", List.of(actions));
    }

    public static Map<String, Object> block(String id, String next, Map<?, ?>... actions) {
        return Map.of("id", id, "actions", List.of(actions), "next", next);
    }

    /** An action of a type with names and values. */
    public static Map<String, Object> action(String type, Object... pairs) {
        Map<String, Object> action = new LinkedHashMap<>(Map.of("type", type));
        for (int i = 0; i < pairs.length; i += 2) {
            action.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return action;
    }

    public static Map<String, Object> say(String text) {
        return action("send_message", "text", text);
    }

    public static Map<String, Object> ask(String variable) {
        return action("wait_for_answer", "variable", variable);
    }

    /** Stores, publishes and enables a flow; its id. */
    public String run(Map<String, Object> definition) {
        String id = colloquy.door().post("/api/flows", definition).expect(201).id();
        publish(id);
        colloquy.door().post("/api/flows/" + id + "/enable", Map.of()).expect(200);
        return id;
    }

    public void publish(String id) {
        colloquy.door().post("/api/flows/" + id + "/publish", Map.of()).expect(200);
    }

    /** A new contact's session with a new chatbot that this flow answers. */
    public Chat talkTo(String flow) {
        return colloquy.openSessionWith(chatbot(flow));
    }

    public String chatbot(String flow) {
        return colloquy.createChatbot(Map.of("flowId", flow));
    }
}
