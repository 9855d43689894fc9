package org.colloquy.test.flow;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.JsonText;
import org.colloquy.test.client.Reply;
import org.jspecify.annotations.Nullable;

/** A draft that is tried step by step, with whoever it asks really asked. */
final class Simulation {

    private final Colloquy colloquy;
    private final String path;
    private final List<Map<String, Object>> history = new ArrayList<>();
    private final List<JsonNode> effects = new ArrayList<>();
    private @Nullable JsonNode last;

    /** @param definition JSON, in which single quotes stand for double ones */
    Simulation(Colloquy colloquy, String definition) {
        this(colloquy, JsonText.parse(definition.replace('\'', '"')));
    }

    Simulation(Colloquy colloquy, JsonNode definition) {
        this.colloquy = colloquy;
        String id = colloquy.door().post("/api/flows", definition).expect(201).id();
        this.path = "/api/flows/" + id + "/simulations";
    }

    /** A flow of these actions, with texts {@code a}, {@code b}, {@code c} and a list {@code l}; waits in the end, so that they can be seen. */
    static Simulation ofActions(Colloquy colloquy, String... actions) {
        return new Simulation(
                colloquy,
                "{'name':'Tried','start':'one','variables':[{'name':'a','type':'text'},{'name':'b','type':'text'},"
                        + "{'name':'c','type':'text'},{'name':'l','type':'list'}],'blocks':[{'id':'one','actions':["
                        + String.join(",", actions)
                        + ",{'type':'send_message','text':'The end'},{'type':'wait_for_answer'}]}]}");
    }

    /** Adds to what has been said before; {@code at} may be null for what is of this session. */
    Simulation said(String role, String text, @Nullable String at) {
        Map<String, Object> line = new HashMap<>(Map.of("role", role, "text", text));
        line.put("at", at);
        history.add(line);
        return this;
    }

    /** The contact writes, or begins by writing. */
    Simulation write(String text) {
        said("user", text, null);
        return step(Map.of("event", Map.of("type", "message", "text", text)));
    }

    /** Begins without a message. */
    Simulation begin() {
        return step(Map.of());
    }

    /** Has others really asked what the flow waits for. */
    Simulation ask() {
        return step(Map.of("real", true, "history", history));
    }

    private Simulation step(Map<String, ?> request) {
        Reply reply = tried(colloquy, request).expect(200);
        last = reply.json();
        for (JsonNode effect : reply.json().path("effects")) {
            effects.add(effect);
            if (effect.path("type").asText().equals("send") && effect.has("text")) {
                said("assistant", effect.path("text").asText(), null);
            }
        }
        return this;
    }

    /** The same step by anybody, without going on. */
    Reply tried(Colloquy who, Map<String, ?> request) {
        Map<String, Object> body = new HashMap<>(request);
        if (last != null) {
            body.put("state", last.path("state"));
        }
        return who.door().post(path, body);
    }

    String status() {
        return String.valueOf(last == null ? null : last.path("status").asText());
    }

    String variable(String name) {
        JsonNode value = last == null ? null : last.path("variables").path(name);
        return value == null ? "" : value.isTextual() ? value.asText() : value.toString();
    }

    /** All effects so far. */
    List<JsonNode> effects() {
        return List.copyOf(effects);
    }

    /** What has been sent to the contact. */
    List<String> sent() {
        return effects.stream()
                .filter(effect -> effect.path("type").asText().equals("send"))
                .map(effect -> effect.path("text").asText())
                .toList();
    }
}
