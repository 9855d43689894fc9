package org.colloquy.test.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Chat;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Door;
import org.colloquy.test.client.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** API keys: how they are sent, shown once and taken back. */
@AgainstServer
class KeysIT {

    private final Colloquy colloquy;

    KeysIT(Colloquy colloquy) {
        this.colloquy = colloquy;
    }

    @ParameterizedTest
    @CsvSource({
        "Authorization, 'Bearer '",
        "authorization, 'bearer '",
        "apikey, ''",
        "ApiKey, ''",
        "X-API-Key, ''",
        "x-api-key, ''"
    })
    void aKeyIsTakenInEverySpelling(String header, String prefix) {
        String key = colloquy.issueKey("user").secret();

        nobody().with(header, prefix + key).get("/api/chatbots").expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Digest", "Token"})
    void aKeyInAnotherAuthorizationSchemeIsNoKey(String scheme) {
        String key = colloquy.issueKey("user").secret();

        nobody().with("Authorization", scheme + " " + key).get("/api/chatbots").problem(401);
    }

    @Test
    void aRefusalSaysHowToGetIn() {
        assertThat(nobody().get("/api/chatbots").problem(401).reply().header("WWW-Authenticate"))
                .hasValueSatisfying(how -> assertThat(how).startsWith("Bearer"));
    }

    @Test
    void aKeyInTheAddressIsNoKey() {
        String key = colloquy.issueKey("user").secret();

        nobody().get("/api/chatbots?apikey=" + key).problem(401);
    }

    @Test
    void aKeyIsShownOnceAndNeverAgain() {
        Colloquy.Key key = colloquy.issueKey("user");

        Reply one = colloquy.door().get("/api/keys/" + key.id()).expect(200);
        Reply all = colloquy.door().get("/api/keys?limit=100").expect(200);

        assertThat(one.text("/role")).isEqualTo("user");
        assertThat(one.body() + all.body()).doesNotContain(key.secret());
    }

    @Test
    void aRevokedKeyIsUselessAtOnce() {
        Colloquy.Key key = colloquy.issueKey("user");
        Colloquy user = colloquy.as(key.secret());
        user.door().get("/api/chatbots").expect(200);

        colloquy.door().delete("/api/keys/" + key.id()).expect(204);

        user.door().get("/api/chatbots").problem(401);
    }

    @Test
    void theLastAdministratorsKeyCannotBeTakenAway() {
        Colloquy alone = colloquy.createWorkspace("One administrator");
        List<String> keys = alone.idsOf("/api/keys", 100);
        assertThat(keys).hasSize(1);

        alone.door().delete("/api/keys/" + keys.get(0)).problem(409).code("conflict");

        alone.door().get("/api/keys").expect(200);
    }

    @Test
    void aNewWorkspaceIsEmptyAndWorks() {
        Colloquy other = colloquy.createWorkspace("Fresh");

        assertThat(other.idsOf("/api/sessions", 100)).isEmpty();
        assertThat(other.idsOf("/api/chatbots", 100)).isEmpty();
        assertThat(other.openSession().say("Hello")).isNotBlank();
    }

    @Test
    void objectsOfAnotherWorkspaceCannotBeUsedInARequest() {
        Colloquy other = colloquy.createWorkspace("Curious");
        String chatbot = colloquy.createChatbot();
        String client = colloquy.createClient();
        String credential = colloquy.createCredential(Map.of());

        other.door()
                .post("/api/sessions", Map.of("chatbotId", chatbot, "clientId", other.createClient()))
                .problem(400)
                .naming("chatbotId");
        other.door()
                .post("/api/sessions", Map.of("chatbotId", other.createChatbot(), "clientId", client))
                .problem(400)
                .naming("clientId");
        other.door()
                .post("/api/chatbots", Map.of("name", "x", "description", "y", "credentialId", credential))
                .problem(400)
                .naming("credentialId");
    }

    @Test
    void pagesDoNotStartAtAnObjectOfAnotherWorkspace() {
        Colloquy other = colloquy.createWorkspace("Peeking");
        String own = other.createClient();
        String foreign = colloquy.createClient();

        Reply page = other.door().get("/api/clients?after=" + foreign);

        // Whether a foreign place is refused or only a place in time: nothing foreign may be seen through it.
        assertThat(page.body()).doesNotContain("Grace Hopper");
        assertThat(page.ok() ? page.json().path("data").findValuesAsText("id") : List.of())
                .isSubsetOf(own);
    }

    @Test
    void theSameIdempotencyKeyInTwoWorkspacesMeansTwoMessages() {
        Chat here = colloquy.openSession();
        Chat there = colloquy.createWorkspace("Elsewhere").openSession();

        String first = here.askOnce("shared-" + here.id(), "Hello").expect(200).text("/message/id");
        String second =
                there.askOnce("shared-" + here.id(), "Hello").expect(200).text("/message/id");

        assertThat(second).isNotEqualTo(first);
    }

    private Door nobody() {
        return Door.at(colloquy.door().base());
    }
}
