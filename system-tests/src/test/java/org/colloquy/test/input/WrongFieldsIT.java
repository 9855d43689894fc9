package org.colloquy.test.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Chat;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.JsonText;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every field of every body, wrong in every way: a problem that names the field, and nothing is written. */
@AgainstServer
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrongFieldsIT {

    private static final int INSTRUCTIONS = 256_000;

    private final Colloquy colloquy;

    WrongFieldsIT(Colloquy colloquy) {
        this.colloquy = colloquy.createWorkspace("Wrong fields");
    }

    /**
     * One wrong request.
     *
     * @param list what must look the same before and after
     */
    record Wrong(String method, String path, String list, WrongBody what) {

        @Override
        public String toString() {
            String place = path.replaceAll("[a-z]+_[0-9a-z]{26}", "{id}");
            return method + " " + place + " with " + what.field() + " " + what.how();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongRequests")
    void aWrongFieldIsNamedAndNothingIsWritten(Wrong wrong) {
        String before = snapshot(wrong);

        colloquy.door()
                .send(
                        wrong.method(),
                        wrong.path(),
                        "application/json",
                        wrong.what().body().toString())
                .problem(400)
                .code("invalid-request")
                .naming(wrong.what().field());

        assertThat(snapshot(wrong)).isEqualTo(before);
    }

    Stream<Wrong> wrongRequests() {
        Chat chat = colloquy.openSession();
        String chatbot = chat.get().text("/chatbotId");
        String client = chat.get().text("/clientId");
        String credential = colloquy.createCredential(Map.of());
        List<Wrong> all = new ArrayList<>();
        bodies(all, "POST", "/api/chatbots", "/api/chatbots", chatbot(), chatbotFields(true));
        bodies(all, "PATCH", "/api/chatbots/" + chatbot, "/api/chatbots", chatbot(), chatbotFields(false));
        bodies(all, "POST", "/api/clients", "/api/clients", Map.of("name", "Grace"), clientFields(true));
        bodies(all, "PATCH", "/api/clients/" + client, "/api/clients", Map.of(), clientFields(false));
        Map<String, String> session = Map.of("chatbotId", chatbot, "clientId", client);
        bodies(all, "POST", "/api/sessions", "/api/sessions", session, sessionFields());
        bodies(all, "PATCH", chat.path(), "/api/sessions", Map.of(), List.of(lifeTime()));
        bodies(all, "POST", chat.messagesPath(), chat.messagesPath(), Map.of("content", "Hi"), messageFields());
        bodies(all, "POST", "/api/credentials", "/api/credentials", Map.of("name", "x"), credentialFields(true));
        bodies(all, "PATCH", "/api/credentials/" + credential, "/api/credentials", Map.of(), credentialFields(false));
        Map<String, Object> function = Map.of("name", "wrong", "description", "x", "url", "http://127.0.0.1/");
        bodies(all, "POST", "/api/functions", "/api/functions", function, functionFields(true));
        colloquy.door()
                .post("/api/functions", Map.of("name", "right", "description", "x", "url", "http://127.0.0.1/"))
                .expect(201);
        bodies(all, "PATCH", "/api/functions/right", "/api/functions", Map.of(), functionFields(false));
        bodies(all, "POST", "/api/keys", "/api/keys", Map.of("name", "x", "role", "user"), keyFields());
        return all.stream();
    }

    private String snapshot(Wrong wrong) {
        return colloquy.door().get(wrong.list() + "?limit=5").expect(200).body();
    }

    private static void bodies(
            List<Wrong> all, String method, String path, String list, Map<String, ?> right, List<Field> fields) {
        ObjectNode body = (ObjectNode) JsonText.parse(JsonText.write(right));
        fields.forEach(field -> field.wrong(body).forEach(wrong -> all.add(new Wrong(method, path, list, wrong))));
    }

    private static Map<String, Object> chatbot() {
        return Map.of("name", "Ada", "description", "helps");
    }

    private static List<Field> chatbotFields(boolean create) {
        return List.of(
                named("name", 256, create),
                named("description", 4000, create),
                Field.text("systemInstructions", INSTRUCTIONS),
                Field.text("promptTemplate", INSTRUCTIONS),
                Field.text("model", 256).notBlank(),
                Field.decimal("temperature", 0, 2),
                Field.whole("maxTokens", 1, 1_000_000),
                Field.text("credentialId", 64));
    }

    private static List<Field> clientFields(boolean create) {
        return List.of(
                named("name", 256, create),
                Field.text("email", 254),
                Field.text("phone", 64),
                Field.text("externalId", 128).notBlank(),
                Field.map("metadata"));
    }

    private static List<Field> sessionFields() {
        return List.of(
                Field.text("chatbotId", 64).needed(), Field.text("clientId", 64).needed(), lifeTime());
    }

    private static Field lifeTime() {
        return Field.whole("expiresInSeconds", 1, 315_360_000);
    }

    private static List<Field> messageFields() {
        return List.of(Field.text("content", 256_000).needed());
    }

    private static List<Field> credentialFields(boolean create) {
        List<Field> fields = new ArrayList<>(List.of(
                named("name", 256, create),
                Field.text("apiKey", 4096),
                Field.text("baseUrl", 2048).notBlank(),
                Field.text("organization", 256).notBlank(),
                Field.text("project", 256).notBlank(),
                Field.text("apiVersion", 64).notBlank(),
                Field.text("authHeader", 0).notBlank(),
                Field.text("protocol", 0).notBlank(),
                Field.whole("maxConcurrent", 1, 10_000)));
        if (create) {
            fields.add(Field.map("headers"));
        }
        return fields;
    }

    private static List<Field> functionFields(boolean create) {
        List<Field> fields = new ArrayList<>(List.of(
                named("description", 1024, create),
                named("url", 2048, create),
                Field.text("queue", 128).notBlank(),
                Field.whole("timeoutMs", 100, 600_000),
                Field.text("secret", 512).notBlank()));
        if (create) {
            fields.add(named("name", 64, true));
        }
        return fields;
    }

    private static List<Field> keyFields() {
        return List.of(named("name", 256, true), Field.text("role", 0).needed());
    }

    private static Field named(String name, int longest, boolean create) {
        return create
                ? Field.text(name, longest).needed()
                : Field.text(name, longest).notBlank();
    }
}
