package org.colloquy.test.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.colloquy.test.bed.AgainstServer;
import org.colloquy.test.client.Chat;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.client.Reply;
import org.junit.jupiter.api.Test;

/** Colleagues leave each other notes on sessions, and hand them over. */
@AgainstServer
class NotesIT {

    private final Colloquy colloquy;
    private final Chat chat;

    NotesIT(Colloquy colloquy) {
        this.colloquy = colloquy;
        this.chat = colloquy.openSession();
    }

    @Test
    void notesAreListedOldestFirstPageByPage() {
        List<String> ids = IntStream.range(0, 5)
                .mapToObj(number -> note(Map.of("text", "Note " + number)).id())
                .toList();

        assertThat(colloquy.idsOf(chat.path() + "/notes", 2)).isEqualTo(ids);
    }

    @Test
    void aNoteTellsWhatItSaysAndWhomItMentions() {
        Reply created = note(Map.of("text", "Wants a refund", "mention", "ana"));

        Reply list = colloquy.door().get(chat.path() + "/notes").expect(200);

        assertThat(list.json().at("/data/0")).isEqualTo(created.json());
        assertThat(created.text("/text")).isEqualTo("Wants a refund");
        assertThat(created.text("/mention")).isEqualTo("ana");
        assertThat(created.text("/sessionId")).isEqualTo(chat.id());
        assertThat(chat.messages()).isEmpty();
    }

    @Test
    void aNoteWithoutWordsIsRefused() {
        colloquy.door()
                .post(chat.path() + "/notes", Map.of("text", " "))
                .problem(400)
                .naming("text");
        colloquy.door()
                .post(chat.path() + "/notes", Map.of("text", "x", "mention", "a\nb"))
                .problem(400)
                .naming("mention");
    }

    @Test
    void notesAreExportedWithTheClientAndGoWithTheSession() {
        note(Map.of("text", "Wants a refund"));
        String client = "/api/clients/" + chat.get().text("/clientId");

        assertThat(colloquy.door().get(client + "/export").expect(200).text("/sessions/0/notes/0/text"))
                .isEqualTo("Wants a refund");
        colloquy.door().delete(chat.path()).expect(204);

        colloquy.door().get(chat.path() + "/notes").problem(404);
    }

    @Test
    void aPersonOrATeamHasASessionUntilNobodyHas() {
        assertThat(change("assignedUser", "ana").text("/assignedUser")).isEqualTo("ana");
        Reply both = change("assignedTeam", "care");
        assertThat(both.text("/assignedUser")).isEqualTo("ana");
        assertThat(both.text("/assignedTeam")).isEqualTo("care");

        Map<String, Object> nobody = new HashMap<>();
        nobody.put("assignedUser", null);
        nobody.put("assignedTeam", null);
        colloquy.door().patch(chat.path(), nobody).expect(200);

        assertThat(chat.get().json().path("assignedUser").isTextual()).isFalse();
        assertThat(chat.get().json().path("assignedTeam").isTextual()).isFalse();
        colloquy.door()
                .patch(chat.path(), Map.of("assignedTeam", " "))
                .problem(400)
                .naming("assignedTeam");
    }

    private Reply change(String field, String value) {
        return colloquy.door().patch(chat.path(), Map.of(field, value)).expect(200);
    }

    private Reply note(Map<String, ?> fields) {
        return colloquy.door().post(chat.path() + "/notes", fields).expect(201);
    }
}
