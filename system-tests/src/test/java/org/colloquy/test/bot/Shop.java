package org.colloquy.test.bot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Door;
import org.colloquy.test.client.Eventually;
import org.colloquy.test.client.JsonText;
import org.colloquy.test.client.Reply;
import org.colloquy.test.model.Pause;
import org.colloquy.test.model.Script;
import org.colloquy.test.model.ScriptedModel;
import org.colloquy.test.model.StubModel;

/** An instance of its own with a model behind it and somebody who catches what it sends, as an Evolution client would set it up. */
final class Shop {

    static final Duration SOON = Duration.ofSeconds(15);

    /** Long enough for an answer that must not come. */
    private static final Duration SILENCE = Duration.ofMillis(1_500);

    private final String name = "shop-" + UUID.randomUUID();
    private final ScriptedModel model;
    private final ScriptedModel post;
    private final Door door;
    private final String credential;
    private int sent;

    Shop(Colloquy colloquy, StubModel stub) {
        this(colloquy, stub, Script.echo());
    }

    Shop(Colloquy colloquy, StubModel stub, Script script) {
        this(colloquy, stub, script, List.of("SEND_MESSAGE"));
    }

    /** @param events that whoever catches what is sent wants to hear */
    Shop(Colloquy colloquy, StubModel stub, Script script, List<String> events) {
        model = stub.play(script);
        post = stub.play((call, reply) -> reply.json(200, "{}"));
        Reply created = Door.at(colloquy.door().base())
                .with("apikey", colloquy.issueKey("admin").secret())
                .post(
                        "/instance/create",
                        Map.of(
                                "instanceName",
                                name,
                                "integration",
                                "EVOLUTION",
                                "number",
                                name,
                                "webhook",
                                Map.of("enabled", true, "url", post.url(), "events", events)))
                .expect(201);
        door = Door.at(colloquy.door().base()).with("apikey", created.text("/hash"));
        credential = credential("provider", model.url());
    }

    String name() {
        return name;
    }

    Door door() {
        return door;
    }

    ScriptedModel model() {
        return model;
    }

    /** Who catches what is sent. */
    ScriptedModel post() {
        return post;
    }

    String credential() {
        return credential;
    }

    /** A provider key of the instance; its id. */
    String credential(String called, String baseUrl) {
        return door.post(
                        "/openai/creds/" + name,
                        Map.of("name", called, "apiKey", "sk-acceptance-0123456789", "baseUrl", baseUrl))
                .expect(201)
                .id();
    }

    /** A bot that answers everything at once, with these fields besides or instead; its id. */
    String bot(Map<String, ?> fields) {
        return door.post("/openai/create/" + name, body(fields)).expect(201).id();
    }

    private Map<String, Object> body(Map<String, ?> fields) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("enabled", true);
        body.put("openaiCredsId", credential);
        body.put("botType", "chatCompletion");
        body.put("model", "stub");
        body.put("maxTokens", 100);
        body.put("triggerType", "all");
        body.put("delayMessage", 1);
        body.put("debounceTime", 0);
        body.put("expire", 0);
        body.put("unknownMessage", "");
        body.putAll(fields);
        return body;
    }

    /** Changes a bot. */
    void change(String bot, Map<String, ?> fields) {
        door.send("PUT", "/openai/update/" + bot + "/" + name, "application/json", JsonText.write(body(fields)))
                .expect(200);
    }

    /** The settings of the instance, with these fields instead of the usual ones. */
    void settings(Map<String, ?> fields) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("openaiCredsId", credential);
        body.put("expire", 0);
        body.put("keywordFinish", "bye");
        body.put("delayMessage", 1);
        body.put("unknownMessage", "Words, please");
        body.put("listeningFromMe", false);
        body.put("stopBotFromMe", false);
        body.put("keepOpen", false);
        body.put("debounceTime", 0);
        body.put("ignoreJids", List.of());
        body.putAll(fields);
        door.post("/openai/settings/" + name, body).expect(200);
    }

    /** A contact writes. */
    void hear(String jid, String text) {
        hear(jid, false, nextId(), Map.of("conversation", text), "conversation");
    }

    /** The owner of the number writes to a contact. */
    void ownerWrites(String jid, String text) {
        hear(jid, true, nextId(), Map.of("conversation", text), "conversation");
    }

    /** A message of any kind. */
    void hear(String jid, boolean fromMe, String id, Map<String, ?> message, String type) {
        hear(Map.of("remoteJid", jid, "fromMe", fromMe, "id", id), message, type);
    }

    void hear(Map<String, ?> key, Map<String, ?> message, String type) {
        door.post("/webhook/" + name, envelope(key, message, type)).expect(200);
    }

    Map<String, Object> envelope(Map<String, ?> key, Map<String, ?> message, String type) {
        return Map.of(
                "event",
                "messages.upsert",
                "instance",
                name,
                "data",
                Map.of(
                        "key",
                        key,
                        "pushName",
                        "Grace",
                        "message",
                        message,
                        "messageType",
                        type,
                        "messageTimestamp",
                        1_700_000_000));
    }

    String nextId() {
        return "M" + sent++ + "-" + UUID.randomUUID();
    }

    /** What a contact has been sent so far, in the order in which it came. */
    List<String> said(String jid) {
        List<String> said = new ArrayList<>();
        post.calls().stream()
                .map(call -> call.body().path("data"))
                .filter(data -> data.at("/key/remoteJid").asText().equals(jid.replace("@s.whatsapp.net", "")))
                .map(data -> data.path("message"))
                .forEach(message -> said.add(text(message)));
        return said;
    }

    private static String text(JsonNode message) {
        return message.has("conversation")
                ? message.path("conversation").asText()
                : message.elements().next().path("caption").asText() + " <"
                        + message.path("mediaUrl").asText() + ">";
    }

    /** Waits until a contact has been sent exactly this. */
    void says(String jid, String... texts) {
        Eventually.within(SOON, () -> assertThat(said(jid)).containsExactly(texts));
    }

    /** Waits long enough to see that a contact is sent nothing more than this. */
    void staysAt(String jid, String... texts) {
        Pause.of(SILENCE);
        assertThat(said(jid)).containsExactly(texts);
    }

    /** The status of a contact's session, or "none". */
    String status(String jid) {
        return find(jid).path("status").asText("none");
    }

    JsonNode find(String jid) {
        for (JsonNode session : sessions()) {
            if (session.path("remoteJid").asText().equals(jid)) {
                return session;
            }
        }
        return MissingNode.getInstance();
    }

    JsonNode sessions() {
        return door.get("/openai/fetchSessions/undefined/" + name).expect(200).json();
    }

    /** Changes the status of a contact's session; what the server answers. */
    JsonNode changeStatus(String jid, String status) {
        return door.post("/openai/changeStatus/" + name, Map.of("remoteJid", jid, "status", status))
                .expect(200)
                .json();
    }
}
