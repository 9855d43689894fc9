package org.colloquy.test.restart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.colloquy.test.client.Chat;
import org.colloquy.test.client.Colloquy;
import org.colloquy.test.model.Script;
import org.colloquy.test.model.StubModel;

/** What a server had before it stopped, a conversation among it, and has to have afterwards. */
final class Keepsakes {

    private final Colloquy colloquy;
    private final Colloquy.Key key;
    private final Chat chat;
    private final Map<String, List<String>> lists;
    private final JsonNode described;

    private Keepsakes(Colloquy colloquy, Chat chat) {
        this.colloquy = colloquy;
        this.key = colloquy.issueKey("user");
        this.chat = chat;
        this.lists = lists();
        this.described = described();
    }

    /** Begins the conversation and notes everything that is there. */
    static Keepsakes of(Colloquy colloquy, StubModel stub) {
        Chat chat = colloquy.openSessionOn(stub.play(Script.echo()).url());
        chat.say("Before");
        return new Keepsakes(colloquy, chat);
    }

    /** Demands that all of it is still there and that the conversation goes on. */
    void require() {
        assertThat(lists()).isEqualTo(lists);
        assertThat(described()).isEqualTo(described);
        colloquy.as(key.secret()).door().get(chat.path()).expect(200);
        assertThat(chat.say("After")).isEqualTo("You said: After");
        assertThat(chat.transcript())
                .containsExactly(
                        "user: Before", "assistant: You said: Before", "user: After", "assistant: You said: After");
    }

    private Map<String, List<String>> lists() {
        return Map.of(
                "chatbots", colloquy.idsOf("/api/chatbots", 100),
                "clients", colloquy.idsOf("/api/clients", 100),
                "sessions", colloquy.idsOf("/api/sessions", 100),
                "credentials", colloquy.idsOf("/api/credentials", 100));
    }

    private JsonNode described() {
        return colloquy.description().path("paths");
    }
}
