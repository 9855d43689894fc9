package org.colloquy.test.coach;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Chat;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Reply;
import org.junit.jupiter.api.Test;

/** Number 15 of the complaints about other systems: versions, differences, the way back. */
@AgainstServer
class VersionsIT {

    private final Colloquy colloquy;

    VersionsIT(Colloquy colloquy) {
        this.colloquy = colloquy;
    }

    @Test
    void number15EachChangeIsAVersionThatCanBeRestored() {
        String id = colloquy.createChatbot(Map.of("systemInstructions", "First."));
        change(id, Map.of("systemInstructions", "Second."));
        change(id, Map.of("systemInstructions", "Third.", "temperature", 0.5));

        assertThat(numbers(id)).isEqualTo("[3, 2, 1]");
        Reply diff = colloquy.door().get(versions(id) + "/3/diff?from=1").expect(200);
        assertThat(diff.json().path("changes").findValuesAsText("field"))
                .containsExactlyInAnyOrder("systemInstructions", "temperature");
        assertThat(diff.text("/changes/0/before")).isEqualTo("First.");

        colloquy.door().post(versions(id) + "/1/restore", Map.of()).expect(200);

        Reply now = colloquy.door().get("/api/chatbots/" + id).expect(200);
        assertThat(now.text("/systemInstructions")).isEqualTo("First.");
        assertThat(now.json().path("temperature").asDouble()).isEqualTo(1.0);
        assertThat(now.json().path("version").asInt()).isEqualTo(4);
        assertThat(numbers(id)).isEqualTo("[4, 3, 2, 1]");
    }

    @Test
    void aChangeThatChangesNothingIsNoVersion() {
        String id = colloquy.createChatbot();

        change(id, Map.of("name", "Ada"));
        colloquy.door().post(versions(id) + "/1/restore", Map.of()).expect(200);

        assertThat(numbers(id)).isEqualTo("[1]");
    }

    @Test
    void aRunTellsWhichVersionAnswered() {
        Chat chat = colloquy.openSession();
        String id = chat.get().text("/chatbotId");
        chat.say("One");
        change(id, Map.of("systemInstructions", "Changed."));
        chat.say("Two");

        assertThat(chat.runs().findValuesAsText("assistantVersion")).containsExactly("2", "1");
    }

    @Test
    void plainAssistantsHaveVersionsToo() {
        Reply created = colloquy.door()
                .with("OpenAI-Beta", "assistants=v2")
                .post("/v1/assistants", Map.of("model", "m", "instructions", "First."))
                .expect(200);
        colloquy.door()
                .with("OpenAI-Beta", "assistants=v2")
                .post("/v1/assistants/" + created.id(), Map.of("instructions", "Second."))
                .expect(200);

        assertThat(numbers(created.id())).isEqualTo("[2, 1]");
        colloquy.door().post(versions(created.id()) + "/1/restore", Map.of()).expect(200);
        assertThat(colloquy.door()
                        .get("/v1/assistants/" + created.id())
                        .expect(200)
                        .text("/instructions"))
                .isEqualTo("First.");
    }

    @Test
    void aVersionWhoseCredentialIsGoneIsNotRestored() {
        String credential = colloquy.createCredential(Map.of("baseUrl", "http://127.0.0.1:9"));
        String id = colloquy.createChatbot(Map.of("credentialId", credential));
        Map<String, Object> standard = new HashMap<>();
        standard.put("credentialId", null);
        change(id, standard);
        colloquy.door().delete("/api/credentials/" + credential).expect(204);

        colloquy.door().post(versions(id) + "/1/restore", Map.of()).problem(400).naming("credentialId");

        assertThat(numbers(id)).isEqualTo("[2, 1]");
    }

    @Test
    void whatIsNoVersionIsNotFound() {
        String id = colloquy.createChatbot();

        for (String number : new String[] {"0", "2", "x", "99999999999", "-1"}) {
            colloquy.door().get(versions(id) + "/" + number).problem(404);
            colloquy.door()
                    .post(versions(id) + "/" + number + "/restore", Map.of())
                    .problem(404);
        }
        colloquy.door().delete("/api/chatbots/" + id).expect(204);
        colloquy.door().get(versions(id)).problem(404);
    }

    private void change(String id, Map<String, ?> fields) {
        colloquy.door().patch("/api/chatbots/" + id, fields).expect(200);
    }

    private String numbers(String id) {
        return colloquy.door()
                .get(versions(id))
                .expect(200)
                .json()
                .path("data")
                .findValuesAsText("number")
                .toString();
    }

    private static String versions(String id) {
        return "/api/assistants/" + id + "/versions";
    }
}
