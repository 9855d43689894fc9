package org.colloquy.test.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a client application does with Colloquy, one verb per step. Every verb demands success. */
public final class Colloquy {

    private static final String PROVIDER_KEY = "sk-acceptance-0123456789";

    private final Door door;

    /** An API key with its secret, as it is shown once. */
    public record Key(String id, String secret) {}

    public Colloquy(Door door) {
        this.door = door;
    }

    /** The plain HTTP behind the verbs, for everything that is meant to fail. */
    public Door door() {
        return door;
    }

    /** Somebody else with this key. */
    public Colloquy as(String key) {
        return new Colloquy(Door.at(door.base()).with("Authorization", "Bearer " + key));
    }

    /** A new key of this workspace with the role {@code user} or {@code admin}. */
    public Key issueKey(String role) {
        Reply issued = door.post("/api/keys", Map.of("name", "issued by a test", "role", role))
                .expect(201);
        return new Key(issued.text("/key/id"), issued.text("/apiKey"));
    }

    /** The first administrator of a new workspace. */
    public Colloquy createWorkspace(String name) {
        return as(door.post("/api/workspaces", Map.of("name", name)).expect(201).text("/administrator/apiKey"));
    }

    /** A chatbot that answers with the sandbox model. */
    public String createChatbot() {
        return createChatbot(Map.of());
    }

    /** A chatbot with these fields beside its name and description. */
    public String createChatbot(Map<String, ?> fields) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("name", "Ada", "description", "helps with contracts"));
        body.putAll(fields);
        return door.post("/api/chatbots", body).expect(201).id();
    }

    /** A chatbot on a provider of its own at this base URL. */
    public String createChatbotOn(String modelUrl) {
        return createChatbot(Map.of("credentialId", createCredential(Map.of("baseUrl", modelUrl))));
    }

    /** A provider key with these fields beside its name and key. */
    public String createCredential(Map<String, ?> fields) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("name", "provider", "apiKey", PROVIDER_KEY));
        body.putAll(fields);
        return door.post("/api/credentials", body).expect(201).id();
    }

    /** A channel with this name, which is an instance to clients of Evolution's API. */
    public String createChannel(String name) {
        return Door.at(door.base())
                .with("apikey", issueKey("admin").secret())
                .post("/instance/create", Map.of("instanceName", name, "integration", "EVOLUTION"))
                .expect(201)
                .text("/instance/instanceId");
    }

    public String createClient() {
        return createClient(Map.of("name", "Grace"));
    }

    public String createClient(Map<String, ?> fields) {
        return door.post("/api/clients", fields).expect(201).id();
    }

    /** A session of a new client with a new chatbot on the sandbox model. */
    public Chat openSession() {
        return openSessionWith(createChatbot());
    }

    /** A session of a new client with this chatbot. */
    public Chat openSessionWith(String chatbotId) {
        return openSession(Map.of("chatbotId", chatbotId, "clientId", createClient()));
    }

    /** A session of a new client with a new chatbot whose provider is at this base URL. */
    public Chat openSessionOn(String modelUrl) {
        return openSessionWith(createChatbotOn(modelUrl));
    }

    public Chat openSession(Map<String, ?> fields) {
        return new Chat(door, door.post("/api/sessions", fields).expect(201).id());
    }

    /** A session that exists already. */
    public Chat session(String id) {
        return new Chat(door, id);
    }

    /** The OpenAPI description. */
    public JsonNode description() {
        return door.with("Accept", "application/json")
                .get("/openapi")
                .expect(200)
                .json();
    }

    /** The ids of a whole list, page by page. */
    public List<String> idsOf(String list, int limit) {
        List<String> ids = new ArrayList<>();
        String separator = list.contains("?") ? "&" : "?";
        String after = "";
        boolean more = true;
        while (more) {
            Reply page = door.get(list + separator + "limit=" + limit + after).expect(200);
            page.json().path("data").forEach(one -> ids.add(one.path("id").asText()));
            more = page.json().path("hasMore").asBoolean();
            after = more ? "&after=" + page.text("/nextAfter") : "";
        }
        return ids;
    }
}
