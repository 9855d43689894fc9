package org.colloquy.test.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Chat;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are no JSON, values of the right type that mean nothing, and objects that are not there. */
@AgainstServer
class WrongValuesIT {

    private static final String JSON = "application/json";

    private final Colloquy colloquy;

    WrongValuesIT(Colloquy colloquy) {
        this.colloquy = colloquy.createWorkspace("Wrong values");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"name\": \"Grace\"",
                "{\"name\": \"Grace\"} trailing",
                "{'name': 'Grace'}",
                "{\"name\": \"Grace\", \"name\"}",
                "[]",
                "\"Grace\"",
                "null",
                "name=Grace",
                "<client/>",
                "{\"name\": \"\u0001\"}"
            })
    void aBodyThatIsNoJsonObjectIsRefusedAndNothingIsWritten(String body) {
        String before = clients();

        colloquy.door().send("POST", "/api/clients", JSON, body).problem(400).code("invalid-request");

        assertThat(clients()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/clients/a%00", "/api/clients?after=%00", "/v1/threads/%00", "/v1/assistants?after=a%00b"})
    void anAddressWithTheCharacterZeroIsRefused(String address) {
        assertThat(colloquy.door().get(address).status()).isEqualTo(400);
    }

    @Test
    void aFieldThatIsNamedTwiceIsRefused() {
        colloquy.door()
                .send("POST", "/api/clients", JSON, "{\"name\": \"Grace\", \"name\": \"Ada\"}")
                .problem(400);
    }

    @Test
    void deeplyNestedJsonIsRefused() {
        String deep = "[".repeat(5000) + "]".repeat(5000);

        colloquy.door()
                .send("POST", "/api/clients", JSON, "{\"name\": \"Grace\", \"metadata\": " + deep + "}")
                .problem(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data"})
    void anotherContentTypeIsRefusedAndNothingIsWritten(String contentType) {
        String before = clients();

        colloquy.door()
                .send("POST", "/api/clients", contentType, "{\"name\": \"Grace\"}")
                .problem(415)
                .code("unsupported-media-type");

        assertThat(clients()).isEqualTo(before);
    }

    @Test
    void aMissingContentTypeIsRefused() {
        colloquy.door()
                .send("POST", "/api/clients", null, "{\"name\": \"Grace\"}")
                .problem(415);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedAndNothingIsWritten() {
        Chat chat = colloquy.openSession();

        colloquy.door()
                .post(chat.messagesPath(), Map.of("content", "x".repeat(2_000_000)))
                .problem(413)
                .code("too-large");

        assertThat(chat.messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/chatbots", "/api/clients", "/api/sessions", "/api/credentials", "/api/keys"})
    void anUnknownFieldIsNamedAndNothingIsWritten(String list) {
        String before = colloquy.door().get(list + "?limit=5").body();

        colloquy.door()
                .post(list, Map.of("surprise", true))
                .problem(400)
                .code("invalid-request")
                .naming("surprise");

        assertThat(colloquy.door().get(list + "?limit=5").body()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=101, limit",
        "limit=-1, limit",
        "limit=ten, limit",
        "limit=, limit",
        "status=odd, status"
    })
    void aWrongQueryParameterIsNamed(String query, String field) {
        colloquy.door().get("/api/sessions?" + query).problem(400).naming(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chatbots", "clients", "sessions", "credentials", "keys"})
    void anUnknownIdIsNotFound(String list) {
        for (String id :
                new String[] {"nothing", "asst_01arz3ndektsv4rrffq69g5fav", "%27%20or%201=1", "x".repeat(300)}) {
            colloquy.door().get("/api/" + list + "/" + id).problem(404).code("not-found");
            colloquy.door().delete("/api/" + list + "/" + id).problem(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"chatbots", "clients", "sessions", "credentials"})
    void anUnknownIdCannotBeChanged(String list) {
        colloquy.door()
                .patch("/api/" + list + "/nothing", Map.of())
                .problem(404)
                .code("not-found");
    }

    @Test
    void aMessageToAnUnknownSessionIsNotFound() {
        colloquy.session("sess_nothing").ask("Hello").problem(404).code("not-found");
    }

    @Test
    void aSessionNeedsAChatbotAndAClientThatExist() {
        String chatbot = colloquy.createChatbot();
        String client = colloquy.createClient();
        String before = colloquy.door().get("/api/sessions?limit=5").body();

        openBadSession(chatbot, "contact_nothing", "clientId");
        openBadSession("asst_nothing", client, "chatbotId");
        openBadSession(client, chatbot, "chatbotId");

        assertThat(colloquy.door().get("/api/sessions?limit=5").body()).isEqualTo(before);
    }

    @Test
    void aChatbotNeedsACredentialThatExists() {
        colloquy.door()
                .post("/api/chatbots", Map.of("name", "x", "description", "y", "credentialId", "cred_nothing"))
                .problem(400)
                .naming("credentialId");
    }

    @ParameterizedTest
    @CsvSource({"email, no-address", "email, a@b@c", "phone, call me", "phone, 12x34"})
    void aClientsAddressHasToLookLikeOne(String field, String value) {
        colloquy.door()
                .post("/api/clients", Map.of("name", "Grace", field, value))
                .problem(400)
                .naming(field);
    }

    @Test
    void metadataHoldsShortTextsOnly() {
        badMetadata(Map.of("team", 7), "metadata.team");
        badMetadata(Map.of("team", "x".repeat(2001)), "metadata.team");
        badMetadata(Map.of("team", Map.of("a", "b")), "metadata.team");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://example.org", "example.org", "https://example.org/?a=b", "https://exa mple.org"})
    void aCredentialsAddressIsAnHttpAddress(String url) {
        colloquy.door()
                .post("/api/credentials", Map.of("name", "x", "baseUrl", url))
                .problem(400)
                .naming("baseUrl");
    }

    @ParameterizedTest
    @CsvSource({
        "organization, 'org with spaces'",
        "project, 'line\nbreak'",
        "apiVersion, 2024-10-21&x=y",
        "authHeader, cookie",
        "authHeader, BEARER",
        "protocol, smtp"
    })
    void aCredentialSaysItsPeculiaritiesInKnownWords(String field, String value) {
        colloquy.door()
                .post("/api/credentials", Map.of("name", "x", field, value))
                .problem(400)
                .naming(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Host", "content-length", "Connection", "a b", ""})
    void aCredentialsHeadersAreNotThoseOfTheConnection(String header) {
        colloquy.door()
                .post("/api/credentials", Map.of("name", "x", "headers", Map.of(header, "y")))
                .problem(400)
                .naming("headers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"key with spaces", "key\nwith: a header", "schlüssel"})
    void aProviderKeyThatCannotBeSentIsRefusedWithoutRepeatingIt(String key) {
        colloquy.door()
                .post("/api/credentials", Map.of("name", "x", "apiKey", key))
                .problem(400)
                .naming("apiKey")
                .without(key, JsonText.write(key));
    }

    @Test
    void aClosedSessionTakesNoMessages() {
        Chat chat = colloquy.openSession();
        chat.say("Hello");
        chat.end();

        chat.ask("Are you there?").problem(409).code("session-closed");

        assertThat(chat.transcript()).hasSize(2);
        assertThat(chat.runs()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"expired", "odd"})
    void aCallerCannotSetAnyOtherStatus(String status) {
        Chat chat = colloquy.openSession();

        colloquy.door()
                .patch(chat.path(), Map.of("status", status))
                .problem(400)
                .naming("status");

        assertThat(chat.status()).isEqualTo("active");
    }

    @Test
    void aMethodThatAPathDoesNotKnowIsRefused() {
        colloquy.door().send("PUT", "/api/chatbots", JSON, "{}").problem(405).code("method-not-allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/nothing", "/api", "/api/latest/colloquy/metadata", "/api/latest/colloquy/entity/ApiKey"})
    void aPathThatDoesNotExistIsNotFound(String path) {
        colloquy.door().get(path).problem(404).code("not-found");
    }

    @Test
    void anAnswerThatCannotBeWrittenAsWantedIsRefused() {
        colloquy.door()
                .with("Accept", "image/png")
                .get("/api/chatbots")
                .problem(406)
                .code("not-acceptable");
    }

    private void openBadSession(String chatbotId, String clientId, String field) {
        colloquy.door()
                .post("/api/sessions", Map.of("chatbotId", chatbotId, "clientId", clientId))
                .problem(400)
                .code("invalid-request")
                .naming(field);
    }

    private void badMetadata(Map<String, ?> metadata, String field) {
        colloquy.door()
                .post("/api/clients", Map.of("name", "Grace", "metadata", metadata))
                .problem(400)
                .naming(field);
    }

    private String clients() {
        return colloquy.door().get("/api/clients?limit=5").expect(200).body();
    }
}
