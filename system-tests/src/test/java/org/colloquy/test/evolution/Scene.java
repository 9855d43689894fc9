package org.colloquy.test.evolution;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Door;
import org.colloquy.test.client.Reply;
import org.jspecify.annotations.Nullable;

/** A workspace with what a row of the contract speaks of; each thing is made when it is first named. */
final class Scene {

    private static final Pattern NAME = Pattern.compile("\\{(\\w+)}");
    private static final String FORM = "FORM";

    private final Contract contract;
    private final Colloquy server;
    private final String admin;
    private final Map<String, String> values = new HashMap<>();

    Scene(Contract contract, Colloquy server) {
        this.contract = contract;
        this.server = server;
        this.admin = openWorkspace();
        createInstance("instance", "instance", "instanceId", "hash", "number");
    }

    private String openWorkspace() {
        return server.door()
                .post("/api/workspaces", Map.of("name", "Contract " + UUID.randomUUID()))
                .expect(201)
                .text("/administrator/apiKey");
    }

    /** Sends a request; keeps the id of its answer when it has a name for it. */
    Reply send(Step step) {
        String path = fill(step.path());
        String body = step.body() == null ? null : fill(contract.whole(step.body()));
        boolean form = step.method().equals(FORM);
        String type = form ? "application/x-www-form-urlencoded" : "application/json";
        Door door = path.startsWith("/api/") ? administrator() : door(step.key());
        Reply reply = door.send(form ? "POST" : step.method(), path, body == null ? null : type, body);
        if (step.demanded()) {
            assertSuccess(step, reply);
        }
        if (step.name() != null) {
            values.put(step.name(), reply.id());
        }
        return reply;
    }

    private static void assertSuccess(Step step, Reply reply) {
        if (!reply.ok()) {
            throw new AssertionError(step + " -> " + reply.status() + " " + reply.body());
        }
    }

    /** The caller with this key, in the only header that counts. */
    Door door(String key) {
        Door nobody = Door.at(server.door().base());
        return switch (key) {
            case "none" -> nobody;
            case "global" -> nobody.with("apikey", admin);
            case "instance" -> nobody.with("apikey", value("hash"));
            case "other" -> nobody.with("apikey", value("otherHash"));
            case "foreign" -> nobody.with("apikey", value("foreignKey"));
            case "user" -> nobody.with("apikey", value("userKey"));
            case "wrong" -> nobody.with("apikey", "colloquy_0123456789abcdefghijklmnopqrstuvwxyz");
            default -> throw new IllegalArgumentException(key);
        };
    }

    /** The same administrator at the other doors. */
    Door administrator() {
        return server.as(admin).door();
    }

    /** The text with all names filled in. */
    String fill(String text) {
        Matcher names = NAME.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (names.find()) {
            names.appendReplacement(filled, Matcher.quoteReplacement(value(names.group(1))));
        }
        return names.appendTail(filled).toString();
    }

    String value(String name) {
        String known = values.get(name);
        if (known == null) {
            known = make(name);
            values.putIfAbsent(name, known);
        }
        return known;
    }

    private String make(String name) {
        return switch (name) {
            case "any" -> UUID.randomUUID().toString();
            case "jid" -> ThreadLocalRandom.current().nextLong(10_000_000_000L, 99_999_999_999L) + "@s.whatsapp.net";
            case "number", "otherNumber" -> "number-" + UUID.randomUUID();
            case "instance", "instanceId", "hash" -> createInstance(name, "instance", "instanceId", "hash", "number");
            case "other", "otherId", "otherHash" ->
                createInstance(name, "other", "otherId", "otherHash", "otherNumber");
            case "foreignKey" -> openWorkspace();
            case "userKey" -> server.as(admin).issueKey("user").secret();
            case "foreign" -> createForeign();
            case "creds" -> createCredential("global", value("instance"));
            case "otherCreds" -> createCredential("global", value("other"));
            case "foreignCreds" -> createCredential("foreign", value("foreign"));
            case "bot" -> createBot("instance", "creds");
            case "otherBot" -> createBot("other", "otherCreds");
            case "assistant" ->
                administrator()
                        .post("/v1/assistants", Map.of("model", "gpt-4o"))
                        .expect(200)
                        .id();
            default -> throw new IllegalArgumentException("Nobody knows what {" + name + "} is");
        };
    }

    private String createInstance(String asked, String name, String id, String hash, String number) {
        Reply created = create("global", name + "-" + UUID.randomUUID(), value(number));
        values.put(name, created.text("/instance/instanceName"));
        values.put(id, created.text("/instance/instanceId"));
        values.put(hash, created.text("/hash"));
        return value(asked);
    }

    private String createForeign() {
        return create("foreign", "foreign-" + UUID.randomUUID(), null).text("/instance/instanceName");
    }

    private Reply create(String key, String name, @Nullable String number) {
        Map<String, Object> body = new HashMap<>(Map.of("instanceName", name, "integration", "EVOLUTION"));
        if (number != null) {
            body.put("number", number);
        }
        return door(key).post("/instance/create", body).expect(201);
    }

    private String createCredential(String key, String instance) {
        return door(key)
                .post("/openai/creds/" + instance, Map.of("name", "for " + instance, "apiKey", "sk-0123456789abcdef"))
                .expect(201)
                .id();
    }

    private String createBot(String instance, String credential) {
        Step step = new Step(
                "POST",
                "/openai/create/{" + instance + "}",
                "global",
                "{\"...\": \"bot\", \"openaiCredsId\": \"{" + credential + "}\"}",
                null,
                true);
        return send(step).id();
    }
}
