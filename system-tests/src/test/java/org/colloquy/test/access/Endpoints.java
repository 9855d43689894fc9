package org.colloquy.test.access;

import java.util.List;
import java.util.Map;

/** Every endpoint of the first door and who may use it. */
final class Endpoints {

    /** A flow that does nothing. */
    static final Map<String, Object> FLOW =
            Map.of("name", "Flow", "start", "a", "blocks", List.of(Map.of("id", "a", "actions", List.of())));

    private static final Map<String, Object> OPTIONS =
            Map.of("strictStatus", false, "expireUnit", "minutes", "showKeys", false, "allowTwins", false);

    private Endpoints() {}

    static List<Endpoint> all() {
        return List.of(
                Endpoint.post("/api/chatbots", 201, Map.of("name", "Ada", "description", "helps")),
                Endpoint.get("/api/chatbots"),
                Endpoint.get("/api/chatbots/{chatbot}"),
                Endpoint.patch("/api/chatbots/{chatbot}", Map.of("name", "Lovelace")),
                Endpoint.delete("/api/chatbots/{idleChatbot}"),
                Endpoint.post("/api/chatbots/{chatbot}/prompt-preview", 200, Map.of("clientId", "{client}")),
                Endpoint.post("/api/chatbots/persona", 200, Map.of("purpose", "helps with contracts")),
                Endpoint.get("/api/prompt-presets"),
                Endpoint.get("/api/prompt-presets/coaching"),
                Endpoint.get("/api/assistants/{chatbot}/versions"),
                Endpoint.get("/api/assistants/{chatbot}/versions/{version}"),
                Endpoint.get("/api/assistants/{chatbot}/versions/{version}/diff"),
                Endpoint.post("/api/assistants/{chatbot}/versions/{version}/restore", 200, Map.of()),
                Endpoint.table("/api/clients/csv", "name\nGrace\n"),
                Endpoint.get("/api/clients/csv"),
                Endpoint.get("/api/clients/{client}/export"),
                Endpoint.get("/api/sessions/{closedSession}/summary"),
                Endpoint.get("/api/workspaces/current/options"),
                Endpoint.patch("/api/workspaces/current/options", Map.of("maskContacts", false))
                        .adminOnly(),
                Endpoint.post("/api/clients", 201, Map.of("name", "Grace")),
                Endpoint.get("/api/clients"),
                Endpoint.get("/api/clients/{client}"),
                Endpoint.patch("/api/clients/{client}", Map.of("name", "Hopper")),
                Endpoint.delete("/api/clients/{idleClient}"),
                Endpoint.post("/api/sessions", 201, Map.of("chatbotId", "{chatbot}", "clientId", "{client}")),
                Endpoint.get("/api/sessions"),
                Endpoint.get("/api/sessions/{session}"),
                Endpoint.patch("/api/sessions/{session}", Map.of("status", "closed")),
                Endpoint.delete("/api/sessions/{session}"),
                Endpoint.post("/api/sessions/{session}/messages", 200, Map.of("content", "Hello")),
                Endpoint.get("/api/sessions/{session}/messages"),
                Endpoint.get("/api/sessions/{session}/messages/{message}"),
                Endpoint.post("/api/sessions/{session}/notes", 201, Map.of("text", "calls back", "mention", "ana")),
                Endpoint.get("/api/sessions/{session}/notes"),
                Endpoint.get("/api/sessions/{session}/runs"),
                Endpoint.get("/api/sessions/{session}/runs/{run}"),
                Endpoint.get("/api/sessions/{session}/runs/{run}/events"),
                Endpoint.post("/api/credentials", 201, Map.of("name", "provider", "apiKey", "sk-1234567890"))
                        .adminOnly(),
                Endpoint.get("/api/credentials").adminOnly(),
                Endpoint.get("/api/credentials/{credential}").adminOnly(),
                Endpoint.patch("/api/credentials/{credential}", Map.of("name", "other"))
                        .adminOnly(),
                Endpoint.delete("/api/credentials/{credential}").adminOnly(),
                Endpoint.post(
                                "/api/functions",
                                201,
                                Map.of("name", "{freeName}", "description", "d", "url", "https://example.org/"))
                        .adminOnly(),
                Endpoint.get("/api/functions"),
                Endpoint.get("/api/functions/{function}"),
                Endpoint.patch("/api/functions/{function}", Map.of("description", "other"))
                        .adminOnly(),
                Endpoint.delete("/api/functions/{function}").adminOnly(),
                Endpoint.post("/api/functions/{function}/invoke", 200, Map.of()).adminOnly(),
                Endpoint.post("/api/flows", 201, FLOW).adminOnly(),
                Endpoint.post("/api/flows/check", 200, FLOW),
                Endpoint.get("/api/flows"),
                Endpoint.get("/api/flows/{flow}"),
                Endpoint.get("/api/flows/{flow}/definition"),
                Endpoint.put("/api/flows/{flow}", FLOW).adminOnly(),
                Endpoint.delete("/api/flows/{flow}").adminOnly(),
                Endpoint.post("/api/flows/{flow}/publish", 200, Map.of()).adminOnly(),
                Endpoint.post("/api/flows/{flow}/enable", 200, Map.of()).adminOnly(),
                Endpoint.post("/api/flows/{flow}/disable", 200, Map.of()).adminOnly(),
                Endpoint.post("/api/flows/{flow}/copy", 201, Map.of("name", "other"))
                        .adminOnly(),
                Endpoint.post("/api/flows/{flow}/simulations", 200, Map.of()),
                Endpoint.get("/api/flows/{flow}/surveys"),
                Endpoint.get("/api/flows/{busyFlow}/executions"),
                Endpoint.get("/api/flows/{busyFlow}/executions/{execution}"),
                Endpoint.get("/api/flows/{busyFlow}/executions/{execution}/steps"),
                Endpoint.post("/api/flows/{busyFlow}/executions/{execution}/stop", 200, Map.of()),
                Endpoint.get("/api/flows/{flow}/versions"),
                Endpoint.get("/api/flows/{flow}/versions/{version}"),
                Endpoint.get("/api/channels").adminOnly(),
                Endpoint.get("/api/channels/{channel}").adminOnly(),
                Endpoint.put("/api/channels/{channel}/outbound", Map.of("way", "webhook"))
                        .adminOnly(),
                Endpoint.get("/api/channels/options").adminOnly(),
                Endpoint.put("/api/channels/options", OPTIONS).adminOnly(),
                Endpoint.post("/api/imports/evolution", 200, Map.of("instances", List.of(Map.of("name", "{freeName}"))))
                        .adminOnly(),
                Endpoint.post("/api/keys", 201, Map.of("name", "key", "role", "user"))
                        .adminOnly(),
                Endpoint.get("/api/keys").adminOnly(),
                Endpoint.get("/api/keys/{key}").adminOnly(),
                Endpoint.delete("/api/keys/{key}").adminOnly(),
                Endpoint.post("/api/widgets", 201, Map.of("name", "site", "assistantId", "{chatbot}"))
                        .adminOnly(),
                Endpoint.get("/api/widgets").adminOnly(),
                Endpoint.get("/api/widgets/{widget}").adminOnly(),
                Endpoint.patch("/api/widgets/{widget}", Map.of("name", "other")).adminOnly(),
                Endpoint.delete("/api/widgets/{widget}").adminOnly(),
                Endpoint.post("/api/workspaces", 201, Map.of("name", "Branch")).adminOnly(),
                Endpoint.get("/api/workspaces/current"));
    }
}
