package org.colloquy.test.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Chat;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Creating, reading, changing and deleting the objects of the first door. */
@AgainstServer
class ObjectsIT {

    private final Colloquy colloquy;

    ObjectsIT(Colloquy colloquy) {
        this.colloquy = colloquy.createWorkspace("Objects");
    }

    @Test
    void aChatbotHasTheDocumentedDefaults() {
        Reply chatbot = colloquy.door()
                .post("/api/chatbots", Map.of("name", "Ada", "description", "helps"))
                .expect(201);

        assertThat(chatbot.id()).startsWith("asst_");
        assertThat(chatbot.text("/model")).isEqualTo("gpt-4o");
        assertThat(chatbot.json().path("temperature").asDouble()).isEqualTo(1.0);
        assertThat(chatbot.json().path("maxTokens").asInt()).isEqualTo(1024);
        assertThat(chatbot.header("Location"))
                .hasValueSatisfying(url -> assertThat(url).endsWith("/api/chatbots/" + chatbot.id()));
    }

    @Test
    void aNewSessionIsActive() {
        Reply session = colloquy.openSession().get();

        assertThat(session.id()).startsWith("sess_");
        assertThat(session.text("/status")).isEqualTo("active");
        assertThat(session.text("/chatbotId")).startsWith("asst_");
        assertThat(session.text("/clientId")).startsWith("contact_");
    }

    @Test
    void aClientKeepsEverythingItWasCreatedWith() {
        String id = colloquy.createClient(Map.of(
                "name", "Grace Hopper",
                "email", "grace@example.org",
                "phone", "+1 (202) 555-0100",
                "metadata", Map.of("team", "compilers")));

        Reply client = colloquy.door().get("/api/clients/" + id).expect(200);

        assertThat(client.text("/name")).isEqualTo("Grace Hopper");
        assertThat(client.text("/email")).isEqualTo("grace@example.org");
        assertThat(client.text("/phone")).isEqualTo("+1 (202) 555-0100");
        assertThat(client.text("/metadata/team")).isEqualTo("compilers");
        assertThat(client.text("/createdAt")).isNotBlank();
    }

    @Test
    void aPatchChangesWhatItNamesAndKeepsTheRest() {
        String id = colloquy.createChatbot(Map.of("systemInstructions", "Be brief.", "temperature", 0.5));

        Reply changed = colloquy.door()
                .patch("/api/chatbots/" + id, Map.of("name", "Lovelace", "maxTokens", 12))
                .expect(200);

        assertThat(changed.text("/name")).isEqualTo("Lovelace");
        assertThat(changed.json().path("maxTokens").asInt()).isEqualTo(12);
        assertThat(changed.text("/systemInstructions")).isEqualTo("Be brief.");
        assertThat(changed.json().path("temperature").asDouble()).isEqualTo(0.5);
        assertThat(colloquy.door().get("/api/chatbots/" + id).expect(200).text("/name"))
                .isEqualTo("Lovelace");
    }

    @Test
    void aPatchWithNullClearsWhatMayBeAbsent() {
        String id = colloquy.createClient(Map.of("name", "Grace", "email", "grace@example.org", "phone", "1"));

        Reply changed = colloquy.door()
                .patch("/api/clients/" + id, Collections.singletonMap("email", null))
                .expect(200);

        assertThat(changed.json().path("email").isMissingNode())
                .as(changed.body())
                .isTrue();
        assertThat(changed.text("/phone")).isEqualTo("1");
    }

    @Test
    void aPatchClosesASession() {
        Chat chat = colloquy.openSession();

        chat.end();

        assertThat(chat.status()).isEqualTo("closed");
        assertThat(chat.get().text("/closedAt")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chatbots", "clients", "credentials"})
    void aDeletedObjectIsGone(String list) {
        String path = "/api/" + list + "/" + create(list);

        colloquy.door().get(path).expect(200);
        colloquy.door().delete(path).expect(204);

        colloquy.door().get(path).problem(404).code("not-found");
        colloquy.door().delete(path).problem(404);
    }

    @Test
    void aDeletedSessionTakesItsMessagesAndRunsWithIt() {
        Chat chat = colloquy.openSession();
        String messageId = chat.ask("Hello").expect(200).text("/message/id");

        colloquy.door().delete(chat.path()).expect(204);

        colloquy.door().get(chat.path()).problem(404);
        colloquy.door().get(chat.messagesPath()).problem(404);
        colloquy.door().get(chat.messagesPath() + "/" + messageId).problem(404);
        colloquy.door().get(chat.path() + "/runs").problem(404);
    }

    @Test
    void aChatbotOrClientWithASessionCannotBeDeleted() {
        Reply session = colloquy.openSession().get();

        colloquy.door()
                .delete("/api/chatbots/" + session.text("/chatbotId"))
                .problem(409)
                .code("conflict");
        colloquy.door()
                .delete("/api/clients/" + session.text("/clientId"))
                .problem(409)
                .code("conflict");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chatbots", "clients", "sessions", "credentials"})
    void aListIsPagedNewestFirstWithoutHolesOrRepetitions(String list) {
        List<String> created = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            created.add(create(list));
        }
        Collections.reverse(created);

        List<String> inTwos = colloquy.idsOf("/api/" + list, 2);
        List<String> inHundreds = colloquy.idsOf("/api/" + list, 100);

        assertThat(inTwos)
                .startsWith(created.toArray(String[]::new))
                .doesNotHaveDuplicates()
                .isEqualTo(inHundreds);
    }

    @Test
    void aPageKeepsItsPlaceWhileNewerObjectsAppear() {
        String oldest = colloquy.createClient();
        String middle = colloquy.createClient();
        Reply first = colloquy.door().get("/api/clients?limit=1").expect(200);
        assertThat(first.text("/data/0/id")).isEqualTo(middle);

        colloquy.createClient();

        Reply second = colloquy.door()
                .get("/api/clients?limit=1&after=" + first.text("/nextAfter"))
                .expect(200);
        assertThat(second.text("/data/0/id")).isEqualTo(oldest);
    }

    @Test
    void aListWithoutALimitShowsTwenty() {
        for (int i = 0; i < 21; i++) {
            colloquy.createClient();
        }

        Reply page = colloquy.door().get("/api/clients").expect(200);

        assertThat(page.json().path("data")).hasSize(20);
        assertThat(page.json().path("hasMore").asBoolean()).isTrue();
    }

    @Test
    void messagesArePagedInTheOrderOfTheConversation() {
        Chat chat = colloquy.openSession();
        chat.say("One");
        chat.say("Two");

        assertThat(colloquy.idsOf(chat.messagesPath(), 1))
                .hasSize(4)
                .isEqualTo(chat.messages().findValuesAsText("id"));
        assertThat(chat.transcript().get(0)).isEqualTo("user: One");
        assertThat(chat.transcript().get(2)).isEqualTo("user: Two");
    }

    @Test
    void sessionsCanBeListedByStatus() {
        Chat open = colloquy.openSession();
        Chat closed = colloquy.openSession();
        closed.end();

        assertThat(colloquy.idsOf("/api/sessions?status=active", 100))
                .contains(open.id())
                .doesNotContain(closed.id());
        assertThat(colloquy.idsOf("/api/sessions?status=closed", 100))
                .contains(closed.id())
                .doesNotContain(open.id());
    }

    private String create(String list) {
        return switch (list) {
            case "chatbots" -> colloquy.createChatbot();
            case "clients" -> colloquy.createClient();
            case "credentials" -> colloquy.createCredential(Map.of());
            default -> colloquy.openSession().id();
        };
    }
}
